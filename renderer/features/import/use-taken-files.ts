import { useEffect, useRef, useState } from 'react';
import { importLimit } from '#shared/import-limits.ts';
import { fail } from '#shared/result.ts';
import type { Output } from '../../host/contract-types.ts';
import { useClient, useUpload } from '../../host/hooks.ts';
import { useSentence } from '../../workspace/failures.ts';

export type Preview = Output<'imports.preview'>;

interface Uploaded {
  readonly name: string;
  readonly token: string;
}

/** Sends the files one after the other; a single one is looked at before anything is stored. */
export function useTakenFiles(initial: readonly File[]) {
  const client = useClient();
  const send = useUpload();
  const sentence = useSentence();
  const [uploads, setUploads] = useState<readonly Uploaded[]>([]);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [progress, setProgress] = useState({ sent: 0, size: 0 });
  const [problem, setProblem] = useState<string | null>(null);
  const controller = useRef(new AbortController());

  const take = async (files: readonly File[]): Promise<void> => {
    const { signal } = controller.current;
    setProblem(null);
    setPreview(null);
    const sentFiles: Uploaded[] = [];
    for (const file of files) {
      const limit = importLimit(file.name);
      if (file.size > limit) {
        setProblem(sentence(fail('TOO_LARGE', { name: file.name, bytes: file.size, limit }).error));
        continue;
      }
      setReading(file.name);
      const token = await send(file, {
        signal,
        onProgress: (sent, size) => setProgress({ sent, size }),
      });
      if (signal.aborted) return;
      if (token.ok) sentFiles.push({ name: file.name, token: token.value });
      else setProblem(sentence(token.error));
    }
    setUploads(sentFiles);
    const [only] = sentFiles;
    if (only && sentFiles.length === 1) {
      const answer = await client.call('imports.preview', { upload: only.token }, { signal });
      if (signal.aborted) return;
      if (answer.ok) setPreview(answer.value);
      else {
        setProblem(sentence(answer.error));
        setUploads([]);
      }
    }
    setReading(null);
  };
  useEffect(() => {
    const mine = new AbortController();
    controller.current = mine;
    if (initial.length > 0) void take(initial);
    return () => mine.abort();
    // The files of the drop count once; `take` is made anew with every render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [initial]);
  return { uploads, preview, reading, ...progress, problem, setProblem, take };
}
