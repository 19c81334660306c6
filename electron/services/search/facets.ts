import { FACET_FIELDS, type SearchFacet } from '#shared/contract/search.ts';
import { STATE_VALUES, VERIFICATION_VALUES } from '#shared/search/fields.ts';
import { entitiesByIds } from '../../archive/entities.ts';
import { allDesks, allPeople } from '../../archive/people.ts';
import type { Facet, Found } from '../../archive/search/finding.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import type { QueryContext } from '../context.ts';
import { subjectsByCodes } from '../subjects.ts';

export const FACET_VALUES = 12;
type FacetField = SearchFacet['field'];

/** Counts with the names that people know the values by. */
export function showFacets(context: QueryContext, facets: Found['facets']): SearchFacet[] {
  return FACET_FIELDS.flatMap((field) => {
    const facet = facets.get(field);
    if (!facet) return [];
    const names = namesFor(field, facet, context);
    const values = facet.values.flatMap(({ key, count }) => {
      const name = names(key);
      return name === undefined ? [] : { ...name, count };
    });
    return { field, values, different: facet.different };
  });
}

interface Name {
  readonly value: string;
  readonly label: string;
}
type Names = (key: string) => Name | undefined;

function namesFor(field: FacetField, { values }: Facet, { db, language }: QueryContext): Names {
  const keys = values.map(({ key }) => key);
  switch (field) {
    case 'desk':
      return byId(allDesks(db));
    case 'author':
      return byId(allPeople(db));
    case 'person':
    case 'organisation':
    case 'place':
      return byId(entitiesByIds(db, keys));
    case 'speaker':
      return speakerNames(db, keys);
    case 'subject': {
      const names = subjectsByCodes(db, keys).map(({ code, name }) => ({ id: code, name: name[language] }));
      return byId(names);
    }
    case 'keyword':
    case 'year':
      return (key) => ({ value: key, label: key });
    case 'state':
      return (key) => coded(STATE_VALUES, key, language);
    case 'verification':
      return (key) => coded(VERIFICATION_VALUES, key, language);
  }
}

function byId(list: readonly { readonly id: string; readonly name: string }[]): Names {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return (key) => {
    const name = names.get(key);
    return name === undefined ? undefined : { value: name, label: name };
  };
}

/** A speaker whom the archive has no person for is the name as printed. */
function speakerNames(db: ReadDatabase, keys: readonly string[]): Names {
  const named = byId(entitiesByIds(db, keys));
  return (key) => named(key) ?? (key.includes(' ') ? { value: key, label: key } : undefined);
}

/** States are shown by the window in its own words; the query has them in the language of who asks. */
function coded(
  words: Readonly<Record<string, readonly string[]>>,
  code: string,
  language: 'de' | 'en',
): Name {
  return { value: (language === 'de' ? words[code]?.[0] : undefined) ?? code, label: code };
}
