import type { DemoPerson } from './shape.ts';

/** The newsroom of the demo archive, the "Mahrenfelder Tagblatt". Town, paper and people are invented. */

export const DESKS = [
  { key: 'politik', name: 'Politik' },
  { key: 'ausland', name: 'Ausland' },
  { key: 'wirtschaft', name: 'Wirtschaft' },
  { key: 'lokales', name: 'Lokales' },
  { key: 'kultur', name: 'Kultur' },
  { key: 'sport', name: 'Sport' },
  { key: 'wissen', name: 'Wissen' },
] as const;

export const PEOPLE: readonly DemoPerson[] = [
  {
    key: 'mh',
    name: 'Mira Halden',
    initials: 'mh',
    email: 'mira.halden@tagblatt.example',
    role: 'author',
    desk: 'politik',
  },
  {
    key: 'jp',
    name: 'Jonas Petersilge',
    initials: 'jp',
    email: 'jonas.petersilge@tagblatt.example',
    role: 'author',
    desk: 'lokales',
  },
  {
    key: 'as',
    name: 'Aylin Sorgun',
    initials: 'as',
    email: 'aylin.sorgun@tagblatt.example',
    role: 'author',
    desk: 'wirtschaft',
  },
  {
    key: 'rf',
    name: 'Ruben Falk',
    initials: 'rf',
    email: 'ruben.falk@tagblatt.example',
    role: 'author',
    desk: 'sport',
  },
  {
    key: 'ln',
    name: 'Lotte Nørgaard',
    initials: 'ln',
    email: 'lotte.noergaard@tagblatt.example',
    role: 'author',
    desk: 'kultur',
  },
  {
    key: 'hv',
    name: 'Hanna Voß',
    initials: 'hv',
    email: 'hanna.voss@tagblatt.example',
    role: 'editor',
    desk: 'ausland',
  },
  {
    key: 'tb',
    name: 'Tekla Brunnhuber',
    initials: 'tb',
    email: 'tekla.brunnhuber@tagblatt.example',
    role: 'editor',
    desk: 'politik',
  },
  {
    key: 'cw',
    name: 'Carsten Wiegand',
    initials: 'cw',
    email: 'carsten.wiegand@tagblatt.example',
    role: 'chief',
    desk: null,
  },
];
