import { Fragment } from 'react';

/** Text with the found places marked. `highlights` are half-open offsets in ascending order. */
export function Highlighted(props: {
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}) {
  const parts: { text: string; found: boolean; at: number }[] = [];
  let position = 0;
  for (const { start, end } of props.highlights) {
    if (start < position || end > props.text.length) continue;
    if (start > position) parts.push({ text: props.text.slice(position, start), found: false, at: position });
    parts.push({ text: props.text.slice(start, end), found: true, at: start });
    position = end;
  }
  parts.push({ text: props.text.slice(position), found: false, at: position });
  return parts.map((part) =>
    part.found ? <mark key={part.at}>{part.text}</mark> : <Fragment key={part.at}>{part.text}</Fragment>,
  );
}
