import { describe, expect, it } from 'vitest';
import { detectStatements } from '../detect.ts';

function find(text: string): { type: string; text: string; speaker: string | null; cue: string | null }[] {
  return detectStatements(text, { language: 'en' }).map((statement) => ({
    type: statement.type,
    text: statement.spans.map((span) => text.slice(span.start, span.end)).join(' … '),
    speaker: statement.speaker?.asPrinted ?? null,
    cue: statement.cue?.text ?? null,
  }));
}

describe('English statements', () => {
  it.each([
    [
      '“We start on Monday,” said Anna Cole, the mayor.',
      'direct',
      '“We start on Monday,”',
      'Anna Cole, the mayor',
    ],
    ['Anna Cole said: “We start on Monday.”', 'direct', '“We start on Monday.”', 'Anna Cole'],
    ['"We start on Monday," Cole told reporters.', 'direct', '"We start on Monday,"', 'Cole'],
    [
      'Anna Cole, a lawyer from Leeds, said the work would start on Monday.',
      'indirect',
      'the work would start on Monday',
      'Anna Cole, a lawyer from Leeds',
    ],
    [
      'The company said on Friday that it would close the plant.',
      'indirect',
      'that it would close the plant',
      'The company',
    ],
    ['The plant will close, the company said on Friday.', 'indirect', 'The plant will close', 'the company'],
    [
      'The plant, workers fear, will close for good.',
      'indirect',
      'The plant … will close for good',
      'workers',
    ],
    [
      'According to the union, two thirds of the jobs are safe.',
      'indirect',
      'two thirds of the jobs are safe',
      'the union',
    ],
    ['The minister promised to publish the letters.', 'indirect', 'to publish the letters', 'The minister'],
    [
      'The court asked whether the report was complete.',
      'indirect',
      'whether the report was complete',
      'The court',
    ],
    ['The union condemned the decision.', 'reported', 'The union condemned the decision.', 'The union'],
  ])('%s', (text, type, content, speaker) => {
    // a lone report needs a surely quoted neighbour to be shown, but it is found
    expect(find(text)[0]).toMatchObject({ type, text: content, speaker });
  });

  it('marks hearsay without a speaker', () => {
    expect(find('The driver is said to have left the country.')[0]).toMatchObject({
      type: 'free-indirect',
      speaker: null,
    });
  });

  it('goes on with the speaker of the sentence before', () => {
    const text = 'Cole said the bridge was safe. It would open in May.';
    expect(find(text)[1]).toMatchObject({ type: 'indirect-free', speaker: 'Cole' });
  });

  it('leaves film titles and plain news alone', () => {
    expect(find('The film “The Long Road” was shot in Leeds.')).toEqual([]);
    expect(find('The train left at eight. It was raining.')).toEqual([]);
  });
});
