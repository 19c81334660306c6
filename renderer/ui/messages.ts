/** Languages of the interface. */
export type UiLanguage = 'de' | 'en';

type Message = string | ((...values: never[]) => string);
type Shape = Readonly<Record<string, Message>>;

/** The same keys, and functions with the same arguments. */
type SameShape<T extends Shape> = {
  readonly [Key in keyof T]: T[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

export interface Messages<T extends Shape> {
  readonly de: SameShape<T>;
  readonly en: SameShape<T>;
}

/**
 * The words of one feature. German is written first; the compiler demands English with the same keys and the
 * same arguments: `defineMessages({ de: { open: 'Öffnen' }, en: { open: 'Open' } })`.
 */
export function defineMessages<const T extends Shape>(messages: {
  readonly de: T;
  readonly en: SameShape<T>;
}): Messages<T> {
  // `de` has the shape by construction; the compiler cannot see through the mapped type.
  return { de: messages.de as unknown as SameShape<T>, en: messages.en };
}
