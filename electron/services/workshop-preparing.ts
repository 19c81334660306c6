/**
 * Loads the reader of evidence and of PDFs, the slowest to load of all that somebody waits for: attaching the first
 * PDF after a start took half a second longer than the next.
 */
export async function prepareWorkshop(): Promise<void> {
  const [, { preparePdf }] = await Promise.all([
    import('../formats/evidence/reader.ts'),
    import('../formats/evidence/pdf.ts'),
    import('./evidence.ts'),
  ]);
  await preparePdf();
}
