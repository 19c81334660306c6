/** Loaded for its effect: it puts its message handler where `pdf.mjs` looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
