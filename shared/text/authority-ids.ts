/** Identifiers of persons and bodies in other catalogues, typed by hand; empty where nobody knows one. */

/** Wikidata items: "Q567". */
export function isWikidataId(typed: string): boolean {
  return /^(?:Q[1-9]\d{0,11})?$/.test(typed);
}

/**
 * GND numbers: "118529579", "4079163-4", "1012345678X"-like forms included (the pattern that Wikidata keeps for its
 * property P227). An address ("https://d-nb.info/gnd/…") is no number: `bareId` cuts it out.
 */
export function isGndId(typed: string): boolean {
  return /^(?:1[0-2]?\d{7}[0-9X]|[47]\d{6}-\d|[1-9]\d{0,7}-[0-9X]|3\d{7}[0-9X])?$/.test(typed);
}

/** What somebody pastes from a browser's address line, down to the number. */
export function bareId(typed: string): string {
  const text = typed.trim();
  const address = /(?:wikidata\.org\/(?:wiki|entity)\/|d-nb\.info\/gnd\/)([\w-]+)/i.exec(text);
  return address?.[1] ?? text;
}
