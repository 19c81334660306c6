import { firstArchive } from './0001-first-archive.ts';
import { evidencePlaces } from './0002-evidence-places.ts';
import { vocabularyCare } from './0003-vocabulary-care.ts';
import { sourceLevels } from './0004-source-levels.ts';
import { dossiersAndSearches } from './0005-dossiers-and-searches.ts';
import { authorisations } from './0006-authorisations.ts';
import { evidenceWords } from './0007-evidence-words.ts';
import { sealedNames } from './0008-sealed-names.ts';
import type { Migration } from './migration.ts';

/** All steps in order; `number` counts up by one and becomes the archive's `user_version`. */
export const migrations: readonly Migration[] = [
  firstArchive,
  evidencePlaces,
  vocabularyCare,
  sourceLevels,
  dossiersAndSearches,
  authorisations,
  evidenceWords,
  sealedNames,
];
