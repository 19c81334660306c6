import type { Klass, LexicalEditor, LexicalNode } from 'lexical';
import type { ComponentType } from 'react';
import type { CallerInputOf, OutputOf } from '#shared/contract/define.ts';
import type { CommandName, CommandNamed } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { EditorCommandId } from './keys.ts';
import type { MarkIndex } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import type { UndoStack } from './undo-stack.ts';

/** Asks the archive; `renderer/host` brings the real one, tests a fake. */
export type Call = <Name extends CommandName>(
  name: Name,
  input: CallerInputOf<CommandNamed<Name>>,
) => Promise<Result<OutputOf<CommandNamed<Name>>>>;

/** What a person has chosen in the settings, as far as writing is concerned. */
export interface WritingOptions {
  /** „…“ or »…« in German articles. */
  readonly germanQuotes: 'low-high' | 'guillemets';
  readonly typography: boolean;
  /** Characters in a printed line, for the count of lines. */
  readonly lineLength: number;
}

export const DEFAULT_WRITING_OPTIONS: WritingOptions = {
  germanQuotes: 'low-high',
  typography: true,
  lineLength: 38,
};

/** What every feature is handed for one opened article. */
export interface EditorContext {
  readonly editor: LexicalEditor;
  readonly articleId: string;
  readonly call: Call;
  readonly undo: UndoStack;
  readonly marks: MarkIndex;
  readonly painter: MarkPainter;
  /** Language of the interface. */
  readonly language: Language;
  /** Sends a file's bytes to the archive and returns the finished upload's token. */
  upload(file: Blob, name: string): Promise<Result<string>>;
  /** BCP 47 tag of the article. */
  articleLanguage(): string;
  options(): WritingOptions;
  run(command: EditorCommandId): void;
}

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
  /** Draws decorator blocks of this feature; asked with whatever the node's `decorate` returned. */
  readonly Decoration?: ComponentType<{ readonly context: EditorContext; readonly decoration: unknown }>;
  readonly decorates?: (decoration: unknown) => boolean;
}
