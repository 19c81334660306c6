/** A list of formats in which no id stands twice; a second one would silently hide the first. */
export function refuseDoubles<F extends { readonly id: string }>(formats: readonly F[]): readonly F[] {
  const ids = new Set<string>();
  for (const { id } of formats) {
    if (ids.has(id)) throw new Error(`two formats are called "${id}"`);
    ids.add(id);
  }
  return formats;
}
