import { strFromU8, unzipSync } from 'fflate';

/** The parts of a package, with the ids numbered in the order in which they come. */
export function contentOf(bytes: Buffer): Record<string, string> {
  const numbers = new Map<string, string>();
  const numbered = (id: string): string => {
    numbers.set(id, numbers.get(id) ?? `id-${numbers.size}`);
    return numbers.get(id) ?? '';
  };
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      strFromU8(part).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, numbered),
    ]),
  );
}
