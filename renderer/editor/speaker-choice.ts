import type { Entity } from '#shared/contract/models.ts';

/** A speaker as forms hold it: somebody of the archive, or a name that will become one. */
export interface SpeakerChoice {
  readonly id: string | null;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly description: string;
}

export const NOBODY: SpeakerChoice = { id: null, name: '', kind: 'person', description: '' };

export function choiceOf(entity: Entity): SpeakerChoice {
  const kind = entity.kind === 'organisation' ? 'organisation' : 'person';
  return { id: entity.id, name: entity.name, kind, description: entity.description };
}

const ORGANISATION =
  /^(?:das |der |die )?(?:Kreml|dpa|Weiße[sn]? Haus|Pentagon)\b|(?:ministerium|ministeriums|regierung|behörde|kanzlei|verwaltung|partei|fraktion|verband|verein|gewerkschaft|gericht|anwaltschaft|polizei|agentur|zeitung|universität|institut|konzern|kommission|armee|(?:bundes|landes|finanz|jugend|gesundheits|auswärtigen? |auswärtiges )amt|(?:stadt|gemeinde|bundes|betriebs|aufsichts|sicherheits)rat|(?:^|\s)(?:bank|government|ministry|department|party|police|agency|union|company|university))(?!\p{L})/iu;
const LEGAL_FORM = /(?:^|\s)(?:AG|SE|GmbH|KG|e\.\s?V\.|Inc\.?|Ltd\.?)(?!\p{L})/u;

/** Whether a new name sounds like an organisation ("CNN", "Regierung des …"); the form lets a person differ. */
export function likelyKind(name: string): SpeakerChoice['kind'] {
  const caps = /^[\p{Lu}\d]{2,6}$/u.test(name.trim());
  return caps || ORGANISATION.test(name) || LEGAL_FORM.test(name) ? 'organisation' : 'person';
}

/** Whether an entity goes by this name, as its own or as a variant; never by a guess. */
export function isNamed(entity: Pick<Entity, 'name' | 'variants'>, name: string): boolean {
  const wanted = name.trim().toLocaleLowerCase('de');
  return [entity.name, ...entity.variants].some((one) => one.toLocaleLowerCase('de') === wanted);
}

/** What `statements.create` and `statements.update` are told about a choice. */
export function speakerInput(choice: SpeakerChoice): {
  readonly speakerId: string | null;
  readonly newSpeaker: { name: string; kind: SpeakerChoice['kind']; description: string } | null;
} {
  const name = choice.name.trim();
  const isNew = choice.id === null && name !== '';
  return {
    speakerId: choice.id,
    newSpeaker: isNew ? { name, kind: choice.kind, description: choice.description } : null,
  };
}
