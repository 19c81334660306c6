import type { Article, ArticleSummary, Caret } from '#shared/contract/models.ts';
import type { ArticleFields } from '#shared/article/fields.ts';
import { checkDocument, documentJson } from '#shared/document/document.ts';
import { type Failure, ok, type Result } from '#shared/result.ts';
import type { Client } from '../../host/client.ts';
import type { Portion, Splice } from './block-ledger.ts';

/** Where the words are. `saved` is only said after the archive's answer: it is on the disk then. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly theirs: Article };

/** What the saver asks of the session. */
export interface SaveSource {
  takeSplice(): Portion<Splice> | null;
  takeDocument(): Portion<string>;
  caret(): Caret | null;
  /** The form fields that were changed here since they were last taken. */
  takeFields(): { readonly value: Partial<ArticleFields>; readonly returned: () => void };
}

export interface SaverTimes {
  /** A journal entry leaves at the latest this long after a change; the answer must follow within 700 ms. */
  readonly journal: number;
  readonly save: number;
  readonly retry: number;
}

export const SAVER_TIMES: SaverTimes = { journal: 500, save: 2000, retry: 3000 };

/**
 * The two writes of one article (architecture, "Archive: two writes"): journal entries while typing, a revision
 * after a pause and before every act. One request is on its way at a time; failed ones keep their changes and
 * are tried again.
 */
export class Saver {
  private revision: number;
  private sequence = 0;
  private state: SaveState = { kind: 'saved', at: null };
  private chain: Promise<unknown> = Promise.resolve();
  private journalTimer: ReturnType<typeof setTimeout> | null = null;
  private saveTimer: ReturnType<typeof setTimeout> | null = null;
  private journalDue = false;
  /** Something changed since the last revision. */
  private revisionDue = false;
  /** The caret or the scroll position is not where the archive knows it. */
  private caretDue = false;
  private stopped = false;
  private working = 0;
  private finishedAt = Number.NEGATIVE_INFINITY;
  private readonly client: Client;
  private readonly articleId: string;
  private readonly source: SaveSource;
  private readonly changed: (state: SaveState) => void;
  private readonly saved: (answer: { revision: number; summary: ArticleSummary }) => void;
  private readonly times: SaverTimes;

  constructor(options: {
    readonly client: Client;
    readonly articleId: string;
    readonly revision: number;
    readonly source: SaveSource;
    readonly changed: (state: SaveState) => void;
    readonly saved: (answer: { revision: number; summary: ArticleSummary }) => void;
    readonly times?: SaverTimes;
  }) {
    this.client = options.client;
    this.articleId = options.articleId;
    this.revision = options.revision;
    this.source = options.source;
    this.changed = options.changed;
    this.saved = options.saved;
    this.times = options.times ?? SAVER_TIMES;
  }

  /** The text changed. */
  textChanged(): void {
    this.journalDue = true;
    this.changedSinceRevision(this.times.save);
    if (this.journalTimer === null && this.state.kind !== 'conflict') {
      this.journalTimer = setTimeout(() => {
        this.journalTimer = null;
        void this.append();
      }, this.times.journal);
    }
  }

  /** The caret or the scroll position changed and nothing else: kept after a pause, without a word about it. */
  caretMoved(): void {
    this.caretDue = true;
    if (this.saveTimer !== null) return;
    this.saveTimer = setTimeout(() => {
      this.saveTimer = null;
      void this.flush();
    }, this.times.save);
  }

  /** A form field changed. The journal holds only text, so the revision follows soon. */
  fieldsChanged(): void {
    this.changedSinceRevision(this.times.journal);
  }

  private changedSinceRevision(delay: number): void {
    this.revisionDue = true;
    if (this.state.kind === 'saved') this.tell({ kind: 'unsaved' });
    if (this.saveTimer !== null) clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => {
      this.saveTimer = null;
      void this.flush();
    }, delay);
  }

  private append(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.journalDue || this.state.kind === 'conflict') return;
      this.journalDue = false;
      const portion = this.source.takeSplice();
      if (!portion) return;
      this.tell({ kind: 'saving' });
      const answer = await this.client.call('journal.append', {
        articleId: this.articleId,
        revision: this.revision,
        sequence: this.sequence + 1,
        splice: portion.value,
        caret: this.source.caret(),
      });
      if (!answer.ok) {
        portion.returned();
        this.journalDue = true;
        await this.failed(answer.error);
        return;
      }
      this.sequence += 1;
      portion.arrived();
      this.tell(this.journalDue ? { kind: 'unsaved' } : { kind: 'saved', at: answer.value.savedAt });
    });
  }

  /** Makes a revision of whatever is not one yet; resolves when the archive has confirmed or refused. */
  async flush(): Promise<Result<{ revision: number }>> {
    if (this.saveTimer !== null) clearTimeout(this.saveTimer);
    this.saveTimer = null;
    return this.inTurn(async (): Promise<Result<{ revision: number }>> => {
      if (!this.revisionDue) {
        await this.keepCaret();
        return ok({ revision: this.revision });
      }
      if (this.state.kind === 'conflict') {
        return { ok: false, error: { code: 'CONFLICT', params: { id: this.articleId } } };
      }
      this.revisionDue = false;
      this.journalDue = false;
      this.caretDue = false;
      const portion = this.source.takeDocument();
      const fields = this.source.takeFields();
      this.tell({ kind: 'saving' });
      const answer = await this.client.call('articles.save', {
        id: this.articleId,
        revision: this.revision,
        document: portion.value,
        fields: fields.value,
        caret: this.source.caret(),
      });
      if (!answer.ok) {
        portion.returned();
        fields.returned();
        this.revisionDue = true;
        this.journalDue = true;
        await this.failed(answer.error, portion.value);
        return answer;
      }
      portion.arrived();
      this.revision = answer.value.revision;
      this.sequence = 0;
      this.saved(answer.value);
      this.tell(this.revisionDue ? { kind: 'unsaved' } : { kind: 'saved', at: answer.value.savedAt });
      return ok({ revision: this.revision });
    });
  }

  /** A save of what is as it was makes no revision; the archive only notes the caret. */
  private async keepCaret(): Promise<void> {
    if (!this.caretDue || this.state.kind !== 'saved') return;
    this.caretDue = false;
    const portion = this.source.takeDocument();
    const answer = await this.client.call('articles.save', {
      id: this.articleId,
      revision: this.revision,
      document: portion.value,
      fields: {},
      caret: this.source.caret(),
    });
    if (!answer.ok) return portion.returned();
    portion.arrived();
    this.revision = answer.value.revision;
    this.sequence = 0;
  }

  private async failed(failure: Failure, sent: string | null = null): Promise<void> {
    if (failure.code === 'CONFLICT') {
      const theirs = await this.client.call('articles.get', { id: this.articleId });
      if (theirs.ok) {
        if (sent !== null && sameDocument(sent, theirs.value.document)) {
          // Our own save, whose answer was lost on the way.
          this.revision = theirs.value.revision;
          this.sequence = 0;
          void this.flushSoon();
          return;
        }
        this.tell({ kind: 'conflict', theirs: theirs.value });
        return;
      }
    }
    this.tell({ kind: 'failed', failure });
    if (!this.stopped && this.saveTimer === null) {
      this.saveTimer = setTimeout(() => {
        this.saveTimer = null;
        void this.flush();
      }, this.times.retry);
    }
  }

  private flushSoon(): Promise<unknown> {
    return this.chain.then(() => this.flush());
  }

  /** After a conflict: what stands here becomes a revision on top of theirs. */
  keepMine(): Promise<Result<{ revision: number }>> {
    if (this.state.kind !== 'conflict') return this.flush();
    this.revision = this.state.theirs.revision;
    this.sequence = 0;
    this.revisionDue = true;
    this.tell({ kind: 'unsaved' });
    return this.flush();
  }

  /** Whether a request is on its way, or was a moment ago: its announcement may still come. */
  isBusy(): boolean {
    return this.working > 0 || performance.now() - this.finishedAt < 300;
  }

  /** Whether everything typed has been confirmed. */
  isSettled(): boolean {
    return !this.revisionDue && !this.journalDue;
  }

  currentRevision(): number {
    return this.revision;
  }

  stop(): void {
    this.stopped = true;
    if (this.journalTimer !== null) clearTimeout(this.journalTimer);
    if (this.saveTimer !== null) clearTimeout(this.saveTimer);
    this.journalTimer = null;
    this.saveTimer = null;
  }

  private tell(state: SaveState): void {
    this.state = state;
    this.changed(state);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.working += 1;
    const result = this.chain.then(work);
    this.chain = result
      .catch(() => undefined)
      .then(() => {
        this.working -= 1;
        this.finishedAt = performance.now();
      });
    return result;
  }
}

/** The same words in the same shape, whatever the order of properties. */
function sameDocument(left: string, right: string): boolean {
  const [one, other] = [left, right].map((text) => checkDocument(JSON.parse(text)));
  return !!one?.ok && !!other?.ok && documentJson(one.value) === documentJson(other.value);
}
