import { create } from 'zustand';

interface Layout {
  /** Only the text: everything around the sheet is gone. */
  readonly writing: boolean;
  setWriting(writing: boolean): void;
}

/** What is not remembered: nobody wants to start in full-screen writing. */
export const useLayout = create<Layout>()((set) => ({
  writing: false,
  setWriting: (writing) => {
    set({ writing });
    // Full screen is a wish: a browser may refuse it, and the text is alone all the same.
    if (writing) void document.documentElement.requestFullscreen?.().catch(() => undefined);
    else if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  },
}));
