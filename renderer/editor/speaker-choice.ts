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
