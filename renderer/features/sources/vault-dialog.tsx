import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { sourceDialogMessages } from './sources.messages.ts';
import { vaultMessages } from './vault.messages.ts';
import { VaultFacts, VaultPanel } from './vault-panel.tsx';

/** Setting the vault up, opening and closing it; names are sealed and looked at with their sources. */
export function VaultDialog() {
  const words = useMessages(vaultMessages);
  const { done } = useMessages(sourceDialogMessages);
  const close = useWorkspace((state) => state.closeDialog);
  return (
    <Dialog
      open
      onClose={close}
      title={words.title}
      description={words.intro}
      footer={<Button onClick={close}>{done}</Button>}
    >
      <VaultPanel />
      <VaultFacts />
    </Dialog>
  );
}
