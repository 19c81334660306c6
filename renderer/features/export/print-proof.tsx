import { useEffect } from 'react';
import { create } from 'zustand';
import { currentSession } from '../../editor/article-session.ts';
import { useClient } from '../../host/hooks.ts';
import { useLanguage } from '../../ui/language.tsx';
import { SafeHtml } from '../../ui/safe-html.tsx';
import { useTell } from '../../workspace/failures.ts';
import styles from './print-proof.module.css';

interface Proof {
  readonly wanted: number;
  readonly html: string | null;
  readonly language: string;
}

const useProof = create<Proof>()(() => ({ wanted: 0, html: null, language: 'de' }));

/** Asks for a clean proof of the open article and the system's print window. */
export function requestPrint(): void {
  useProof.setState(({ wanted }) => ({ wanted: wanted + 1 }));
}

/** The proof stands in the page only while it prints, where it is all that prints. */
export function PrintProof() {
  const client = useClient();
  const tell = useTell();
  const language = useLanguage();
  const wanted = useProof((state) => state.wanted);
  const html = useProof((state) => state.html);
  const articleLanguage = useProof((state) => state.language);
  useEffect(() => {
    if (wanted === 0) return;
    void (async () => {
      const session = currentSession();
      if (!session || tell(await session.flush()) === undefined) return;
      const article = tell(await client.call('articles.get', { id: session.articleId }));
      if (!article) return;
      const proof = tell(
        await client.call('exports.proof', {
          document: article.document,
          language: article.language,
          title: article.headline,
        }),
      );
      if (proof) useProof.setState({ html: proof.html, language: article.language });
    })();
  }, [wanted, client, tell, language]);
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
  return html === null ? null : <SafeHtml html={html} lang={articleLanguage} className={styles['proof']} />;
}
