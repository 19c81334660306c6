import { type KeyboardEvent, type RefCallback, useCallback, useRef } from 'react';

/** One stop for Tab in a toolbar; arrows, Home and End go from tool to tool (ARIA, toolbar pattern). */
export function useRovingFocus(): {
  readonly ref: RefCallback<HTMLElement>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: { readonly target: EventTarget }) => void;
} {
  const bar = useRef<HTMLElement | null>(null);
  const tools = (): HTMLButtonElement[] => [
    ...(bar.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
  ];
  const settle = useCallback((current: EventTarget | null) => {
    const all = [...(bar.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
    const stop = all.find((tool) => tool === current) ?? all.find((tool) => !tool.disabled);
    for (const tool of all) tool.tabIndex = tool === stop ? 0 : -1;
  }, []);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      bar.current = element;
      if (element) settle(null);
    },
    [settle],
  );
  return {
    ref,
    onFocus: ({ target }) => settle(target),
    onKeyDown(event) {
      const all = tools();
      const at = all.findIndex((tool) => tool === document.activeElement);
      if (at < 0) return;
      const next = {
        ArrowRight: all[(at + 1) % all.length],
        ArrowLeft: all[(at - 1 + all.length) % all.length],
        Home: all[0],
        End: all.at(-1),
      }[event.key];
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
