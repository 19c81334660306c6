import { describe, expect, it } from 'vitest';
import { findPassage, findSimilar } from './passage.ts';

const TRANSCRIPT =
  'ROHDE: Ja. Die Pfähle sind älter als alles, was in dieser Stadt noch\nsteht, und sie tragen immer noch. Wir reißen sie nicht heraus; wir bauen um sie herum.';

function found(wording: string, evidence = TRANSCRIPT): string | null {
  const span = findPassage(evidence, wording);
  return span && evidence.slice(span.start, span.end);
}
function similar(wording: string, evidence = TRANSCRIPT): string | null {
  const span = findSimilar(evidence, wording);
  return span && evidence.slice(span.start, span.end);
}

describe('findPassage', () => {
  it('finds the words whatever the quotation marks and line breaks', () => {
    expect(found('„Die Pfähle sind älter als alles, was in dieser Stadt noch steht“')).toBe(
      'Die Pfähle sind älter als alles, was in dieser Stadt noch\nsteht',
    );
  });

  it('finds a quotation whose pieces stand apart', () => {
    expect(found('„Die Pfähle“ … „tragen immer noch“')).toMatch(/^Die Pfähle.*immer noch$/s);
    expect(found('„Wir reißen sie nicht heraus […] um sie herum“')).toMatch(/^Wir reißen/);
  });

  it('finds ss for ß, inserted words and adapted letters, but takes no other letter for the same', () => {
    expect(found('„Wir reissen sie nicht heraus“')).not.toBeNull();
    expect(found('„[w]ir reißen sie [die Pfähle] nicht heraus“')).not.toBeNull();
    expect(found('„Die Pfahle sind älter“')).toBeNull();
    expect(found('„Die pfähle sind älter“')).toBeNull();
  });

  it('finds words that a line end has broken', () => {
    const page = 'Die Verhand-\nlungen über die E-Mail-\nAdresse der Sozial-\nund Jugendhilfe ru-\nhen.';
    expect(found('„Die Verhandlungen über die E-Mail-Adresse der Sozial- und Jugendhilfe ruhen“', page)).toBe(
      page.slice(0, -1),
    );
  });

  it('finds whole words only, and the right one of several places', () => {
    expect(found('„Rat“', 'Rathaus, Beirat: Der Rat tagt.')).toBe('Rat');
    expect(findPassage('Beirat. Der Rat tagt.', '„Rat tagt“')?.start).toBe(12);
    expect(found('„nein“ … „nie“', 'Nein. Er sagte nein und nie.')).toBe('Nein. Er sagte nein und nie');
  });

  it('does not find other words, another order, or nothing', () => {
    expect(found('„Die Pfähle sind jünger“')).toBeNull();
    expect(found('„um sie herum“ … „Die Pfähle“')).toBeNull();
    expect(found('„“')).toBeNull();
    expect(found('Pfähle', '')).toBeNull();
  });
});

describe('findSimilar', () => {
  it('shows where other words stand', () => {
    expect(similar('„Die Pfähle sind jünger als alles, was in dieser Stadt noch steht“')).toBe(
      'Die Pfähle sind älter als alles, was in dieser Stadt noch\nsteht',
    );
  });

  it('leaves out what stands before and behind it, were it the same words', () => {
    const page =
      'Zustand der Brücke\nErgebnis: Die Pfosten tragen die alte Brücke noch hundert Jahre. Die Brücke';
    expect(similar('„Die Pfeiler tragen die alte Brücke noch hundert Jahre“', page)).toBe(
      'Die Pfosten tragen die alte Brücke noch hundert Jahre',
    );
  });

  it('does not take a few common words for a likeness', () => {
    expect(similar('„Die sind in dieser und sie nicht mehr gewesen, sagte er gestern abend“')).toBeNull();
    expect(similar('„Die Pfähle“')).toBeNull();
    expect(similar('„Ganz andere Worte stehen hier und dort“')).toBeNull();
  });
});
