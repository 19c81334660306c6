import type { KeyboardEvent } from 'react';
import type { SearchFacet } from '#shared/contract/search.ts';
import type { SearchField } from '#shared/search/fields.ts';
import { useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { verificationWords } from '../../workspace/verification.ts';
import { stateWords } from '../../workspace/words.messages.ts';
import { hasField, toggleField } from './query-text.ts';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';

const SHOWN = 6;

/** What was found, counted by desk, state, year and so on; one click or key narrows, another widens again. */
export function Facets(props: {
  readonly facets: readonly SearchFacet[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
}) {
  const words = useMessages(searchMessages);
  const shown = props.facets.filter(
    ({ field, values }) =>
      values.length > 1 || values.some(({ value }) => hasField(props.query, field, value)),
  );
  if (shown.length === 0) return null;
  return (
    <div className={styles['facets']} onKeyDown={walk}>
      {shown.map((facet) => (
        <Group key={facet.field} facet={facet} label={words[`facet-${facet.field}`]} {...props} />
      ))}
    </div>
  );
}

function Group(props: {
  readonly facet: SearchFacet;
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}) {
  const formats = useFormats();
  const language = useLanguage();
  const words = useMessages(searchMessages);
  const labelOf = useLabel();
  const { facet, label, query } = props;
  const field: SearchField = facet.field;
  return (
    <div className={styles['facet']} role="group" aria-label={label}>
      <span className={styles['facetName']}>{label}</span>
      {facet.values.slice(0, SHOWN).map(({ value, label: name, count }) => {
        const shown = labelOf(facet.field, name);
        return (
          <button
            key={value}
            type="button"
            data-facet
            aria-pressed={hasField(query, field, value)}
            aria-label={words.facetValue(shown, formats.number(count))}
            className={styles['facetValue']}
            onClick={() => props.onQuery(toggleField(query, field, value, language))}
          >
            <span>{shown}</span> <small>{formats.number(count)}</small>
          </button>
        );
      })}
      {facet.different > SHOWN && (
        <span className={styles['others']}>{words.facetOthers(formats.number(facet.different - SHOWN))}</span>
      )}
    </div>
  );
}

function useLabel(): (field: SearchFacet['field'], label: string) => string {
  const states: Readonly<Record<string, string>> = useMessages(stateWords);
  const verifications: Readonly<Record<string, string>> = useMessages(verificationWords);
  return (field, label) => {
    // For states the label is the code.
    if (field === 'state') return states[label] ?? label;
    if (field === 'verification') return verifications[label] ?? label;
    return label;
  };
}

/** Arrow keys go from value to value. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const values = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-facet]')];
  const at = values.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  values[Math.min(values.length - 1, Math.max(0, at + step))]?.focus();
}
