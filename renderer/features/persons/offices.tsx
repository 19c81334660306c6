import type { Office } from '#shared/contract/models.ts';
import { writePartialDate } from '#shared/text/partial-date.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { personsMessages } from './persons.messages.ts';
import styles from './persons.module.css';

/** Offices over time, the newest first. */
export function Offices({ offices }: { readonly offices: readonly Office[] }) {
  const words = useMessages(personsMessages);
  const language = useLanguage();
  const printed = (date: string): string => writePartialDate(date, language);
  if (offices.length === 0) return null;
  return (
    <ul className={styles['offices']} aria-label={words.offices}>
      {offices.map(({ office, from, to }) => (
        <li key={`${office}-${from}`}>
          {office} <small>{time(from, to)}</small>
        </li>
      ))}
    </ul>
  );

  function time(from: string, to: string): string {
    if (from !== '' && to !== '') return words.between(printed(from), printed(to));
    if (from !== '') return words.since(printed(from));
    return to === '' ? '' : words.until(printed(to));
  }
}
