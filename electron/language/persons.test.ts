import { describe, expect, it } from 'vitest';
import { PersonTable, splitRole } from './persons.ts';

describe('splitRole', () => {
  it.each([
    ['US-Präsident Donald Trump', 'Donald Trump', 'US-Präsident'],
    ['der frühere Innenminister Karl Weber (CSU)', 'Karl Weber', 'früherer Innenminister'],
    ['dem russischen Präsidenten Iwan Petrow', 'Iwan Petrow', 'russischer Präsident'],
    ['des früheren Kanzlers Gerd Schütz', 'Gerd Schütz', 'früherer Kanzler'],
    ['der russischen Ministerin Anna Bauer', 'Anna Bauer', 'russische Ministerin'],
    ['der grüne Abgeordnete Werner Kuhn', 'Werner Kuhn', 'grüner Abgeordneter'],
    ['die Abgeordnete Jelena Kuhn', 'Jelena Kuhn', 'Abgeordnete'],
    ['der Berliner Bürgermeister Karl Maier', 'Karl Maier', 'Berliner Bürgermeister'],
    [
      'Karl Maier, der stellvertretende Vorsitzende des Rats',
      'Karl Maier',
      'stellvertretender Vorsitzender des Rats',
    ],
    ['Anna Bauer, die Sprecherin der Bahn', 'Anna Bauer', 'Sprecherin der Bahn'],
    ['der Sprecher der Bahn, Karl Maier', 'Karl Maier', 'Sprecher der Bahn'],
    ['die Regierung des Landes', 'Regierung des Landes', ''],
    ['russische Beobachter', 'russische Beobachter', ''],
    ['Mayor Helen Draper', 'Helen Draper', 'Mayor'],
    ['flight director Chiara Bassi', 'Chiara Bassi', 'flight director'],
    ['Ewan Reid, a walker', 'Ewan Reid', 'walker'],
    ['Ursula von der Leyen', 'Ursula von der Leyen', ''],
  ])('%s', (text, name, role) => {
    expect(splitRole(text)).toEqual({ name, role });
  });
});

describe('PersonTable', () => {
  const nobody = null;

  it('finds the full name behind a short one', () => {
    const table = new PersonTable([]);
    table.collect('Am Montag sprach Verkehrsminister Jonas Albrecht in Kiel.');
    expect(table.resolve('Albrecht', nobody, nobody)).toEqual({
      person: { name: 'Jonas Albrecht', role: 'Verkehrsminister' },
      resolution: 'named',
    });
  });

  it('takes the police for the one who gives "Angaben der Polizei"', () => {
    expect(new PersonTable([]).resolve('Angaben der Polizei', nobody, nobody).person.name).toBe('Polizei');
  });

  it('does not take a plural for "er"', () => {
    const both = { name: 'Weber und Maier', role: '' };
    const weber = { name: 'Karl Weber', role: '' };
    expect(new PersonTable([]).resolve('er', both, weber).person).toBe(weber);
  });

  it('knows the variants of the archive', () => {
    const table = new PersonTable([{ name: 'Wolodymyr Selenskyj', variants: ['Zelensky'] }]);
    expect(table.resolve('Zelensky', nobody, nobody).person.name).toBe('Wolodymyr Selenskyj');
  });
});
