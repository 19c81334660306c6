import { describe, expect, it } from 'vitest';
import { GERMAN, newRecoveryPhrase, readRecoveryPhrase } from './recovery-words.ts';

it('has 2048 German words, each once', () => {
  expect(GERMAN).toHaveLength(2048);
  expect(new Set(GERMAN).size).toBe(2048);
});

describe.each(['de', 'en'] as const)('a phrase in %s', (language) => {
  it('comes back whatever stands between its words', () => {
    const { words, secret } = newRecoveryPhrase(language);
    expect(words).toHaveLength(12);
    const typed = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join(',\n');
    expect(readRecoveryPhrase(typed)).toEqual({ ok: true, value: secret });
  });

  it('names the word that a typing error spoiled', () => {
    const { words } = newRecoveryPhrase(language);
    words[4] = `${words[4]}x`;
    expect(readRecoveryPhrase(words.join(' '))).toMatchObject({
      ok: false,
      error: { code: 'WRONG_RECOVERY_PHRASE', params: { reason: 'word', position: 5 } },
    });
  });
});

it('says that words are missing, or that they do not fit together', () => {
  expect(readRecoveryPhrase('')).toMatchObject({ error: { params: { reason: 'count' } } });
  expect(readRecoveryPhrase('waldhaus seeturm')).toMatchObject({ error: { params: { reason: 'count' } } });
  // All zero but the last word, whose checksum would be another.
  const zeros = Array.from({ length: 12 }, () => GERMAN[0]).join(' ');
  expect(readRecoveryPhrase(zeros)).toMatchObject({ error: { params: { reason: 'checksum' } } });
});
