import { archive, settings } from './archive.ts';
import { articles } from './articles.ts';
import { assets } from './assets.ts';
import { authorisations } from './authorisations.ts';
import type { CommandAt, CommandNameOf } from './define.ts';
import { dossiers } from './dossiers.ts';
import { evidence } from './evidence.ts';
import { exports } from './exports.ts';
import { imports } from './imports.ts';
import { journal } from './journal.ts';
import { desks, people } from './people.ts';
import { proposals } from './proposals.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { speakers } from './speakers.ts';
import { statements } from './statements.ts';
import { presence, system } from './system.ts';
import { entities, keywords, subjects } from './tags.ts';
import { vault } from './vault.ts';
import { versions } from './versions.ts';
import { vocabulary } from './vocabulary.ts';
import { workflow } from './workflow.ts';

/** Everything the window and the command line may ask. */
export const contract = {
  archive,
  articles,
  assets,
  authorisations,
  desks,
  dossiers,
  entities,
  evidence,
  exports,
  imports,
  journal,
  keywords,
  people,
  presence,
  proposals,
  search,
  settings,
  sources,
  speakers,
  statements,
  subjects,
  system,
  vault,
  versions,
  vocabulary,
  workflow,
};

export type CopydeskContract = typeof contract;
export type CommandName = CommandNameOf<CopydeskContract>;
export type CommandNamed<Name extends CommandName> = CommandAt<CopydeskContract, Name>;
