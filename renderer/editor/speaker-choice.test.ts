import { describe, expect, it } from 'vitest';
import { likelyKind } from './speaker-choice.ts';

describe('the kind of a new speaker', () => {
  it.each([
    'CNN',
    'Kreml',
    'Regierung des russischen Präsidenten',
    'Außenministerium',
    'Siemens AG',
    'Stadtrat',
  ])('takes %s for an organisation', (name) => expect(likelyKind(name)).toBe('organisation'));
  it.each([
    'Donald Trump',
    'Dmitri Peskow',
    'Änne Öztürk',
    'Erika Bankert',
    'Jan Amtmann',
    'Dieter Sonntag',
    'Robert Konrat',
  ])('takes %s for a person', (name) => expect(likelyKind(name)).toBe('person'));
});
