import {
  createCommand,
  type Klass,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { ComponentType } from 'react';
import type { Result } from '#shared/result.ts';
import type { Client } from '../host/client.ts';
import type { UiLanguage } from '../ui/messages.ts';
import type { EditorCommandId } from './keys.ts';
import type { MarkIndex } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import type { UndoStack } from './undo-stack.ts';

/** What a person has chosen in the settings, as far as writing is concerned. */
export interface WritingOptions {
  /** „…“ or »…« in German articles. */
  readonly germanQuotes: 'german' | 'guillemets';
  readonly typography: boolean;
  /** Characters in a printed line, for the count of lines. */
  readonly lineLength: number;
}

export const DEFAULT_WRITING_OPTIONS: WritingOptions = {
  germanQuotes: 'german',
  typography: true,
  lineLength: 38,
};

/** What every feature is handed for one opened article. */
export interface EditorContext {
  readonly editor: LexicalEditor;
  readonly articleId: string;
  readonly client: Client;
  readonly undo: UndoStack;
  readonly marks: MarkIndex;
  readonly painter: MarkPainter;
  /** Language of the interface. */
  language(): UiLanguage;
  /** Sends a file's bytes to the archive and returns the finished upload's token. */
  upload(file: Blob, name: string): Promise<Result<string>>;
  /** BCP 47 tag of the article. */
  articleLanguage(): string;
  /** Calls back whenever somebody changes the article's language; returns how to stop. */
  onArticleLanguage(listener: () => void): () => void;
  options(): WritingOptions;
  run(command: EditorCommandId): void;
}

/** A mark that was copied with its text: the copy needs an id of its own (another use of the same statement). */
export interface CopiedMark {
  /** The id that stands elsewhere, in this article or in another one. */
  readonly original: string;
  /** A provisional id on the copy: rename it with `$renameMark`, or drop it with `$removeMark`. */
  readonly copy: string;
}

/** Sent after marked text was pasted as a copy. A feature that knows the marks answers true and settles them. */
export const MARKS_COPIED_COMMAND: LexicalCommand<readonly CopiedMark[]> = createCommand('MARKS_COPIED');

/** A button or menu line that runs a command; `isOn` is asked after every change of the selection. */
export interface ToolbarEntry {
  readonly command: EditorCommandId;
  /** `menu:block` puts it into the menu of block kinds, `menu:insert` into that of things to insert. */
  readonly place: 'menu:block' | 'menu:insert' | 'button';
  readonly isOn?: () => boolean;
}

/** One folder under `features/`. It is added to the editor by a line in `editor-features.ts`. */
export interface EditorFeature {
  readonly id: string;
  readonly nodes?: readonly Klass<LexicalNode>[];
  /** Adds listeners and transforms; returns how to take them away. */
  register?(context: EditorContext): () => void;
  /** What the feature does for each command it owns. */
  readonly commands?: Partial<Record<EditorCommandId, (context: EditorContext) => void>>;
  readonly toolbar?: readonly ToolbarEntry[];
  /** Dialogs, strips and panels of the feature, mounted once beside the sheet. */
  readonly Panel?: ComponentType<{ readonly context: EditorContext }>;
  /** Tools of the feature at the end of the toolbar; plain `<button>`s get the arrow keys of the toolbar. */
  readonly Tools?: ComponentType<{ readonly context: EditorContext }>;
  /** What the feature shows in the margin beside the text. */
  readonly Margin?: ComponentType<{ readonly context: EditorContext }>;
  /** Draws decorator blocks of this feature; asked with whatever the node's `decorate` returned. */
  readonly Decoration?: ComponentType<{ readonly context: EditorContext; readonly decoration: unknown }>;
  readonly decorates?: (decoration: unknown) => boolean;
}
