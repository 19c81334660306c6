import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormats, type Formats } from './formats.ts';
import type { UiLanguage } from './messages.ts';

interface LanguageState {
  readonly language: UiLanguage;
  readonly formats: Formats;
}

const LanguageContext = createContext<LanguageState | null>(null);

/** Language of the interface and the newsroom's time zone for everything inside. */
export function LanguageProvider(props: {
  readonly language: UiLanguage;
  /** IANA zone, e.g. Europe/Berlin. */
  readonly timeZone: string;
  readonly children: ReactNode;
}) {
  const { language, timeZone } = props;
  const state = useMemo(
    () => ({ language, formats: createFormats(language, timeZone) }),
    [language, timeZone],
  );
  return <LanguageContext value={state}>{props.children}</LanguageContext>;
}

const FALLBACK: LanguageState = { language: 'de', formats: createFormats('de', 'Europe/Berlin') };

export function useLanguage(): UiLanguage {
  return (useContext(LanguageContext) ?? FALLBACK).language;
}

/** Dates, numbers and alphabetical order as the reader of the interface expects them. */
export function useFormats(): Formats {
  return (useContext(LanguageContext) ?? FALLBACK).formats;
}

/** The words of a feature in the language of the interface. */
export function useMessages<T>(messages: { readonly de: T; readonly en: T }): T {
  return messages[useLanguage()];
}
