import { expect, it } from 'vitest';
import { officeOn, roleOn } from './offices.ts';

const offices = [
  { office: 'Bundeskanzlerin', from: '2005-11-22', to: '2021-12-08' },
  { office: 'Bundesumweltministerin', from: '1994-11', to: '1998-10' },
];

it('is the one held on the day', () => {
  expect(officeOn(offices, '2015-09-04')).toBe('Bundeskanzlerin');
  expect(officeOn(offices, '1995')).toBe('Bundesumweltministerin');
  expect(officeOn(offices, '2022-01-01')).toBeNull();
  expect(officeOn(offices, '')).toBeNull();
});

it('stands for what the archive says of somebody, on the days on which it was held', () => {
  const merkel = { description: 'frühere Bundeskanzlerin', offices };
  expect(roleOn(merkel, '2015-09')).toBe('Bundeskanzlerin');
  expect(roleOn(merkel, '2022-01-01')).toBe('frühere Bundeskanzlerin');
  expect(roleOn(merkel, '')).toBe('frühere Bundeskanzlerin');
  expect(roleOn(null, '2015')).toBe('');
});
