import { RequestDialog } from '../features/authorisation/request-dialog.tsx';
import { CheatSheet } from '../features/keys/cheat-sheet.tsx';
import { KeySettings } from '../features/keys/key-settings.tsx';
import { CmsDialog } from '../features/export/cms-dialog.tsx';
import { ExportDialog } from '../features/export/export-dialog.tsx';
import { QuoteListDialog } from '../features/export/quote-list-dialog.tsx';
import { ImportDialog } from '../features/import/import-dialog.tsx';
import { Palette } from '../features/palette/palette.tsx';
import { PeopleDialog } from '../features/people/people-dialog.tsx';
import { SentenceDialog, SimilarDialog } from '../features/search/likeness-dialog.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { VaultDialog } from '../features/sources/vault-dialog.tsx';
import { SourceDialog } from '../features/sources/source-dialog.tsx';
import { CompareDialog } from '../features/versions/compare-dialog.tsx';
import { NameVersionDialog } from '../features/versions/name-version-dialog.tsx';
import { ActDialog } from '../features/workflow/act-dialog.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dialog = useWorkspace((state) => state.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'palette':
      return <Palette initialText={dialog.text} />;
    case 'settings':
      return <SettingsDialog section={dialog.section} keys={(filter) => <KeySettings filter={filter} />} />;
    case 'cheat-sheet':
      return <CheatSheet />;
    case 'import':
      return <ImportDialog files={dialog.files} />;
    case 'export':
      return <ExportDialog articleIds={dialog.articleIds} formats={dialog.formats} />;
    case 'quote-list':
      return <QuoteListDialog entityId={dialog.entityId} name={dialog.name} />;
    case 'cms':
      return <CmsDialog articleId={dialog.articleId} />;
    case 'similar':
      return <SimilarDialog articleId={dialog.articleId} />;
    case 'sentence':
      return <SentenceDialog text={dialog.text} articleId={dialog.articleId} />;
    case 'people':
      return <PeopleDialog />;
    case 'authorise':
      return <RequestDialog articleId={dialog.articleId} useId={dialog.useId} />;
    case 'act':
      return <ActDialog act={dialog.act} articleIds={dialog.articleIds} />;
    case 'name-version':
      return <NameVersionDialog articleId={dialog.articleId} />;
    case 'compare':
      return <CompareDialog articleId={dialog.articleId} from={dialog.from} to={dialog.to} />;
    case 'vault':
      return <VaultDialog />;
    case 'source':
      return <SourceDialog sourceId={dialog.sourceId} typed={dialog.typed} onSaved={dialog.onSaved} />;
  }
}
