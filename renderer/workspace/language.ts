/** The interface language as last shown, for calls and for screens outside the tree. */
let current: 'de' | 'en' = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'de';

export function interfaceLanguage(): 'de' | 'en' {
  return current;
}

/** Called by the application when the setting is known or changed. */
export function setInterfaceLanguage(language: 'de' | 'en'): void {
  current = language;
  document.documentElement.lang = language;
}
