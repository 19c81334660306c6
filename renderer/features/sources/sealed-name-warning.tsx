import { useEffect } from 'react';
import { useClient } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { vaultMessages } from './vault.messages.ts';

/** Says at once that a name of the vault has been written somewhere; the notice stays until it is closed. */
export function SealedNameWarning() {
  const client = useClient();
  const words = useMessages(vaultMessages);
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type !== 'sealed-name') return;
        notify(words.warning(placeOf(event.command, words)), { tone: 'bad' });
      }),
    [client, words],
  );
  return null;
}

type Places = Readonly<
  Record<
    | 'inArticle'
    | 'inStatement'
    | 'inSource'
    | 'inEvidence'
    | 'inPicture'
    | 'inSettings'
    | 'inImport'
    | 'inMail'
    | 'inField',
    string
  >
>;

function placeOf(command: string, words: Places): string {
  switch (command.split('.')[0]) {
    case 'journal':
    case 'articles':
    case 'versions':
      return words.inArticle;
    case 'statements':
      return words.inStatement;
    case 'sources':
      return words.inSource;
    case 'evidence':
      return words.inEvidence;
    case 'assets':
      return words.inPicture;
    case 'settings':
      return words.inSettings;
    case 'imports':
      return words.inImport;
    case 'authorisations':
      return words.inMail;
    default:
      return words.inField;
  }
}
