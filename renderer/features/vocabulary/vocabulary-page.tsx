import { useDeferredValue, useMemo, useState } from 'react';
import type { VocabularyEntry } from '#shared/contract/vocabulary.ts';
import { writeField } from '#shared/search/fields.ts';
import { useCommand } from '../../host/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, TextInput } from '../../ui/field.tsx';
import { useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { useRegisterCommands, type WindowCommand } from '../../workspace/commands.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { type CareKind, CareDialog } from './act-dialog.tsx';
import { CareBar } from './care-bar.tsx';
import { Changes } from './changes.tsx';
import { EntityForm } from './entity-form.tsx';
import { EntryList } from './entry-list.tsx';
import { useEntryPages } from './entry-pages.ts';
import { LookAlikes } from './look-alikes.tsx';
import { SubjectLoader } from './subject-loader.tsx';
import { useCare } from './use-care.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

const SECTIONS = ['keyword', 'person', 'organisation', 'place', 'subject', 'alike', 'changes'] as const;
type Section = (typeof SECTIONS)[number];

/** Care of the words and names that the archive is tagged with. */
export function VocabularyPage(props: {
  /** Opened for one person, organisation or place: its form lies on top. */
  readonly of: { readonly id: string; readonly kind: 'person' | 'organisation' | 'place' } | null;
}) {
  const words = useMessages(vocabularyMessages);
  const { of } = props;
  const [section, setSection] = useState<Section>(of?.kind ?? 'keyword');
  const [care, setCare] = useState<{ kind: CareKind; entries: readonly VocabularyEntry[] } | null>(null);
  useUndoKey();
  const labels: Readonly<Record<Section, string>> = {
    keyword: words.keywords,
    person: words.persons,
    organisation: words.organisations,
    place: words.places,
    subject: words.subjects,
    alike: words.lookAlikes,
    changes: words.changes,
  };
  return (
    <Page
      title={words.title}
      below={
        <div className={styles['sections']} role="group" aria-label={words.sections}>
          {SECTIONS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === section}
              className={styles['section']}
              onClick={() => setSection(one)}
            >
              {labels[one]}
            </button>
          ))}
        </div>
      }
    >
      {section === 'alike' ? (
        <LookAlikes onMerge={(entries) => setCare({ kind: 'merge', entries })} />
      ) : section === 'changes' ? (
        <Changes />
      ) : (
        <Entries
          key={section}
          section={section}
          label={labels[section]}
          onCare={(kind, entries) => setCare({ kind, entries })}
        />
      )}
      {of && (
        <EditEntity
          id={of.id}
          onDone={() => useWorkspace.getState().showPage({ kind: 'person', entityId: of.id })}
        />
      )}
      {care && <CareDialog care={care.kind} entries={care.entries} onClose={() => setCare(null)} />}
    </Page>
  );
}

function Entries(props: {
  readonly section: Exclude<Section, 'alike' | 'changes'>;
  readonly label: string;
  readonly onCare: (kind: CareKind, entries: readonly VocabularyEntry[]) => void;
}) {
  const words = useMessages(vocabularyMessages);
  const formats = useFormats();
  const language = useLanguage();
  const { section } = props;
  const [text, setText] = useState('');
  const [unused, setUnused] = useState(false);
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, VocabularyEntry>>(new Map());
  const [editing, setEditing] = useState<VocabularyEntry | null>(null);
  const kind = section === 'keyword' || section === 'subject' ? section : 'entity';
  const asked = useDeferredValue(text.trim());
  const pages = useEntryPages(
    { kind, entityKinds: kind === 'entity' ? [section as 'person'] : [], text: asked, unused },
    ...range,
  );
  const choose = (entry: VocabularyEntry, only: boolean): void =>
    setChosen((now) => {
      if (only) return new Map([[entry.id, entry]]);
      const next = new Map(now);
      if (!next.delete(entry.id)) next.set(entry.id, entry);
      return next;
    });
  const onCare = (care: CareKind): void => {
    if (chosen.size > 0) props.onCare(care, [...chosen.values()]);
  };
  const open = (entry: VocabularyEntry): void => {
    if (entry.kind === 'entity') setEditing(entry);
    else if (entry.kind === 'keyword')
      useWorkspace
        .getState()
        .show({ kind: 'search', query: writeField('keyword', entry.name, language), savedId: null });
  };
  return (
    <>
      <div className={styles['tools']}>
        <TextInput
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={text}
          maxLength={200}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox label={words.onlyUnused} checked={unused} onChange={setUnused} />
        <span className={styles['total']} role="status">
          {pages.total === null ? '' : words.entries(pages.total, formats.number(pages.total))}
        </span>
      </div>
      <CareBar
        chosen={[...chosen.values()]}
        onCare={onCare}
        onEdit={setEditing}
        onClear={() => setChosen(new Map())}
      />
      <div className={styles['list']}>
        <EntryList
          label={props.label}
          pages={pages}
          narrowed={asked !== '' || unused}
          chosen={chosen}
          onRange={(first, last) => {
            if (first !== range[0] || last !== range[1]) setRange([first, last]);
          }}
          onChoose={choose}
          onOpen={open}
          onKey={(key) => onCare(key === 'F2' ? 'rename' : 'remove')}
        />
      </div>
      {section === 'subject' && <SubjectLoader />}
      {editing && <EditEntity id={editing.id} onDone={() => setEditing(null)} />}
    </>
  );
}

function EditEntity({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const words = useMessages(vocabularyMessages);
  const entity = useCommand('entities.byIds', { ids: [id] }).data?.[0];
  if (!entity) return null;
  return (
    <Dialog open onClose={onDone} title={words.edit(entity.name)}>
      <EntityForm entity={entity} onDone={onDone} />
    </Dialog>
  );
}

/** Ctrl+Z takes back the last act of care while this page is open; in a field it is the field's. */
function useUndoKey(): void {
  const words = vocabularyMessages;
  const care = useCare();
  const acts = useCommand('vocabulary.acts', {}, { keep: true });
  const last =
    acts.data?.find(({ status, blockedBy }) => status === 'done' && blockedBy === null)?.id ?? null;
  const { undo } = care;
  const command = useMemo<readonly WindowCommand[]>(
    () => [
      {
        id: 'editor.undo',
        title: { de: words.de.undo, en: words.en.undo },
        group: 'edit',
        enabled: () => last !== null && !isTyping(),
        run: () => {
          if (last !== null) void undo(last);
        },
      },
    ],
    // A new object on every rendering would register the command anew each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [last],
  );
  useRegisterCommands(command);
}

function isTyping(): boolean {
  const active = document.activeElement;
  return active instanceof HTMLInputElement && active.type !== 'checkbox' && active.value !== '';
}
