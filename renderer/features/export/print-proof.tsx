import { useEffect } from 'react';
import { create } from 'zustand';
import type { ExportOverride } from '#shared/contract/exports.ts';
import type { Failure } from '#shared/result.ts';
import { currentSession } from '../../editor/article-session.ts';
import { useClient } from '../../host/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { SafeHtml } from '../../ui/safe-html.tsx';
import { useTell } from '../../workspace/failures.ts';
import { gateOf, OverrideForm } from '../../workspace/override-form.tsx';
import { exportMessages } from './export.messages.ts';
import styles from './print-proof.module.css';

interface Proof {
  readonly wanted: number;
  readonly override: ExportOverride | null;
  /** What holds it back. */
  readonly held: Failure | null;
  readonly html: string | null;
  readonly language: string;
}

const useProof = create<Proof>()(() => ({
  wanted: 0,
  override: null,
  held: null,
  html: null,
  language: 'de',
}));

/** Asks for a clean proof of the open article and the system's print window. */
export function requestPrint(): void {
  askAgain(null);
}

function askAgain(override: ExportOverride | null): void {
  useProof.setState(({ wanted }) => ({ wanted: wanted + 1, override, held: null }));
}

/** The proof stands in the page only while it prints, where it is all that prints. */
export function PrintProof() {
  const client = useClient();
  const tell = useTell();
  const words = useMessages(exportMessages);
  const { wanted, override, held, html, language } = useProof();
  useEffect(() => {
    if (wanted === 0) return;
    void (async () => {
      const session = currentSession();
      if (!session || tell(await session.flush()) === undefined) return;
      const proof = await client.call('exports.print', { articleId: session.articleId, override });
      if (proof.ok) useProof.setState(proof.value);
      else if (gateOf(proof.error)) useProof.setState({ held: proof.error });
      else tell(proof);
    })();
  }, [wanted, override, client, tell]);
  useEffect(() => {
    if (html === null) return undefined;
    document.documentElement.dataset['printing'] = 'proof';
    const done = (): void => {
      delete document.documentElement.dataset['printing'];
      useProof.setState({ html: null });
    };
    window.addEventListener('afterprint', done, { once: true });
    // The next frame has the proof laid out.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
    };
  }, [html]);
  if (held) {
    return (
      <Dialog open title={words.heldTitle} onClose={() => useProof.setState({ held: null })}>
        <OverrideForm key={held.code} failure={held} former={override} onOverride={askAgain} />
      </Dialog>
    );
  }
  return html === null ? null : <SafeHtml html={html} lang={language} className={styles['proof']} />;
}
