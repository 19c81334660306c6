import type { keywords } from '#shared/contract/tags.ts';
import { ok } from '#shared/result.ts';
import { fold } from '#shared/text/fold.ts';
import { searchKeywords } from '../archive/keywords.ts';
import type { Service } from './context.ts';

type Keywords = Service<typeof keywords>;

export const search: Keywords['search'] = ({ db }, { text, limit }) =>
  ok(searchKeywords(db, { text: fold(text.trim()), limit }));
