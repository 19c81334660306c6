import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { EvidencePart } from '#shared/contract/evidence-reading.ts';
import type { Box } from '#shared/statement/anchor.ts';
import { useMessages } from '../../ui/language.tsx';
import { evidenceMessages } from './evidence.messages.ts';
import { PageFrame } from './page-frame.tsx';
import styles from './viewer.module.css';

/** Pages are drawn for screens up to this many dots per point of the page. */
const SHARPEST = 3;

/** The stored PDF; null while it opens, false when it cannot be opened. */
export function usePdf(address: string, bytes: number): PDFDocumentProxy | null | false {
  const [opened, setOpened] = useState<{ address: string; document: PDFDocumentProxy | false } | null>(null);
  useEffect(() => {
    let wanted = true;
    let close = (): void => {};
    // Loaded when the first PDF is shown: the reader is larger than the rest of the page.
    void (async () => {
      try {
        const { openPdf } = await import('./pdf-reader.ts');
        if (!wanted) return;
        const pdf = openPdf(address, bytes);
        close = pdf.close;
        const document = await pdf.document;
        if (wanted) setOpened({ address, document });
      } catch {
        if (wanted) setOpened({ address, document: false });
      }
    })();
    return () => {
      wanted = false;
      close();
    };
  }, [address, bytes]);
  return opened?.address === address ? opened.document : null;
}

/** One page of a PDF as wide as there is room, with its marked lines. */
export function PdfPage(props: {
  readonly document: PDFDocumentProxy;
  readonly name: string;
  readonly part: Pick<EvidencePart, 'number' | 'width' | 'height'>;
  readonly boxes: readonly Box[];
  readonly hits: readonly Box[];
  readonly onDraw: ((box: Box) => void) | undefined;
}) {
  const words = useMessages(evidenceMessages);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  const { document, part } = props;
  useEffect(() => {
    let task: RenderTask | null = null;
    let wanted = true;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(part.number);
      const target = canvas.current;
      if (!target || !wanted) return;
      const base = page.getViewport({ scale: 1 });
      const shown = target.clientWidth || base.width;
      const scale = Math.min(SHARPEST, (shown / base.width) * window.devicePixelRatio);
      const viewport = page.getViewport({ scale });
      target.width = Math.round(viewport.width);
      target.height = Math.round(viewport.height);
      task = page.render({ canvas: target, viewport });
      await task.promise;
      if (wanted) setDrawn('drawn');
    };
    draw().catch(() => {
      if (wanted) setDrawn('failed');
    });
    return () => {
      wanted = false;
      task?.cancel();
    };
  }, [document, part.number]);
  return (
    <PageFrame boxes={props.boxes} hits={props.hits} onDraw={props.onDraw}>
      <canvas
        ref={canvas}
        className={styles['canvas']}
        data-page={part.number}
        data-drawn={drawn === 'drawn' || undefined}
        style={{ aspectRatio: `${part.width || 210} / ${part.height || 297}` }}
      />
      {drawn === 'failed' && (
        <p role="alert" className={styles['trouble']}>
          {words.cannotDraw(props.name)}
        </p>
      )}
    </PageFrame>
  );
}
