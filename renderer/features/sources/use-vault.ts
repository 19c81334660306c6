import { useCallback, useEffect, useState } from 'react';
import type { VaultStatus } from '#shared/contract/vault.ts';
import { useClient } from '../../host/hooks.ts';

/** The vault's state; `not-here` where this host never serves it; null until it is known. */
export type SeenVault = VaultStatus | 'not-here' | null;

/** Asked again whenever the vault says that it changed. Nothing of it is cached. */
export function useVault(): { readonly vault: SeenVault; readonly refresh: () => void } {
  const client = useClient();
  const [vault, setVault] = useState<SeenVault>(null);
  const refresh = useCallback(() => {
    void client.call('vault.status', {}).then((answer) => {
      setVault(answer.ok ? answer.value : 'not-here');
    });
  }, [client]);
  useEffect(() => {
    refresh();
    return client.onEvent((event) => {
      if (event.type === 'vault-changed') refresh();
    });
  }, [client, refresh]);
  return { vault, refresh };
}
