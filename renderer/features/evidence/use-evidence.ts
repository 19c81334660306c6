import { useEffect, useState } from 'react';
import type { Failure } from '#shared/result.ts';
import { useClient, useCommand } from '../../host/hooks.ts';

/** A piece of evidence, read if nobody has read it yet. */
export function useEvidence(id: string) {
  const client = useClient();
  const answer = useCommand('evidence.get', { id });
  const [failure, setFailure] = useState<Failure | null>(null);
  const unread = answer.data?.reading === null;
  useEffect(() => {
    if (!unread) return;
    let wanted = true;
    // Its end is announced like every change of evidence, and the query asks again.
    void client.call('evidence.prepare', { id }).then((done) => {
      if (wanted && !done.ok) setFailure(done.error);
    });
    return () => {
      wanted = false;
    };
  }, [client, id, unread]);
  return { evidence: answer.data, failure: answer.error?.failure ?? failure };
}
