import { SHOWN_CONFIDENCE, type DetectedStatement, type TextSpan } from '#shared/statement/types.ts';
import type { ParagraphScan, RawStatement } from './paragraph.ts';
import { PersonTable, type KnownPersons } from './persons.ts';
import { weigh } from './weighing.ts';
import { mediumOf, reasonOf, wordsAt, type LastSpeaker, type Named } from './statement-parts.ts';

/** A paragraph's scan with the place of the paragraph in the article. */
export interface PlacedScan {
  readonly scan: ParagraphScan;
  readonly offset: number;
}

/** Joins the paragraphs' statements: carries speakers over sentences and finds who "er" is. */
export function resolveArticle(scans: readonly PlacedScan[], known: KnownPersons = []): DetectedStatement[] {
  const reader = new ArticleReader(known);
  for (const placed of scans) reader.read(placed);
  return weigh(reader.found, scans);
}

class ArticleReader {
  readonly #table: PersonTable;
  readonly #found: DetectedStatement[] = [];
  #last: LastSpeaker | null = null;
  /** The speaker of the statement that quoted words lie in. */
  #host: LastSpeaker | null = null;
  /** The last quotation goes on in the next paragraph. */
  #open = false;
  /** Sentences are counted over the whole article; a new paragraph counts as one more step. */
  #base = 0;
  #context = -99;
  readonly #sentences: TextSpan[] = [];
  #subject: (LastSpeaker & { readonly sentence: number }) | null = null;
  #free: { readonly sentence: number; readonly type: string } | null = null;

  constructor(known: KnownPersons) {
    this.#table = new PersonTable(known);
  }

  read({ scan, offset }: PlacedScan): void {
    this.#table.collect(scan.text);
    this.#sentences.push(
      ...scan.sentences.map((span) => ({ start: span.start + offset, end: span.end + offset })),
    );
    let subject = 0;
    for (const raw of scan.statements) {
      for (
        let next = scan.subjects[subject];
        next && next.sentence < raw.sentence;
        next = scan.subjects[++subject]
      ) {
        this.#noteSubject(scan.text, offset, next.span, this.#base + next.sentence);
      }
      this.#take(scan.text, offset, raw, this.#base + raw.sentence);
      const own = scan.subjects.find((one) => one.sentence === raw.sentence);
      if (own && raw.speaker && OWN.test(scan.text.slice(raw.speaker.start, raw.speaker.end)))
        this.#ownWords(scan.text, offset, own.span, this.#base + raw.sentence);
    }
    for (const next of scan.subjects.slice(subject))
      this.#noteSubject(scan.text, offset, next.span, this.#base + next.sentence);
    this.#base += scan.sentences.length;
  }

  get found(): readonly DetectedStatement[] {
    return this.#found;
  }

  #take(text: string, offset: number, raw: RawStatement, sentence: number): void {
    const at = (span: TextSpan): TextSpan => ({ start: span.start + offset, end: span.end + offset });
    if (raw.continued && this.#open && this.#continueQuotation(at(raw.spans[0] as TextSpan), raw)) return;
    const isFree = raw.type === 'indirect-free' || raw.type === 'free-indirect';
    if (isFree && !this.#hasContext(raw, sentence)) return;
    if (isFree && this.#free?.type === raw.type && this.#free.sentence === sentence - 1) {
      this.#extend(raw.type, at(raw.spans[0] as TextSpan), offset);
      this.#free = { sentence, type: raw.type };
      this.#context = sentence;
      return;
    }
    const lone = raw.carried && raw.type === 'direct' && raw.passing && sentence - this.#context > 1;
    if (raw.previous && this.#completeQuotation(text, offset, raw, sentence)) return;
    if (raw.previous && raw.spans.length === 0 && !this.#sentences[sentence - 1]) return;
    const speaker = raw.speaker ? this.#named(text, raw.meant ?? raw.speaker, sentence) : null;
    const carried = !speaker && raw.carried ? this.#carriedSpeaker(raw, sentence) : null;
    const spans = raw.speaker && speaker ? [at(raw.speaker)] : (carried?.spans ?? []);
    const who = speaker ?? carried;
    const printed = raw.speaker && speaker ? wordsAt(text, [raw.speaker]) : (who?.asPrinted ?? '');
    this.#found.push({
      type: raw.type,
      medium: speaker?.resolution === 'document' ? 'written' : mediumOf(raw.lemma),
      spans: raw.previous ? this.#withPrevious(raw.spans.map(at), sentence) : raw.spans.map(at),
      nested: raw.nested,
      speaker: who ? { spans, asPrinted: printed, name: who.person.name, role: who.person.role } : null,
      cue: raw.cue.length ? { spans: raw.cue.map(at), text: wordsAt(text, raw.cue) } : null,
      addressee: raw.addressee ? { spans: [at(raw.addressee)], name: wordsAt(text, [raw.addressee]) } : null,
      chain: raw.chain.map((span) => wordsAt(text, [span])),
      quoter: raw.quoter ? [at(raw.quoter)] : [],
      reason: reasonOf(text, raw, speaker, carried),
      confidence: lone ? Math.min(raw.confidence, SHOWN_CONFIDENCE - 0.05) : raw.confidence,
    });
    if (!raw.nested) this.#host = who ? { spans, asPrinted: who.asPrinted, person: who.person } : null;
    if (speaker && !raw.nested) this.#last = { spans, asPrinted: speaker.asPrinted, person: speaker.person };
    if (!raw.nested && !(raw.type === 'direct' && this.#free?.sentence === sentence)) {
      this.#free = isFree ? { sentence, type: raw.type } : null;
    }
    if (raw.type === 'direct' && !raw.nested) this.#open = raw.continues;
    this.#context = sentence;
  }

  /** "nach eigenen Angaben": the subject of the sentence is who says so. */
  #ownWords(text: string, offset: number, span: TextSpan, sentence: number): void {
    const who = this.#named(text, span, sentence);
    const index = this.#found.length - 1;
    const statement = this.#found[index];
    if (statement?.speaker) {
      this.#found[index] = {
        ...statement,
        speaker: { ...statement.speaker, name: who.person.name, role: who.person.role },
      };
    }
    this.#last = {
      spans: [{ start: span.start + offset, end: span.end + offset }],
      asPrinted: who.asPrinted,
      person: who.person,
    };
  }

  #noteSubject(text: string, offset: number, span: TextSpan, sentence: number): void {
    const who = this.#named(text, span, sentence);
    const spans = [{ start: span.start + offset, end: span.end + offset }];
    this.#subject = { spans, asPrinted: who.asPrinted, person: who.person, sentence };
  }

  #named(text: string, span: TextSpan, sentence: number): Named {
    const asPrinted = text.slice(span.start, span.end);
    const antecedent = this.#antecedent(sentence)?.person ?? null;
    return { asPrinted, ...this.#table.resolve(asPrinted, antecedent, this.#last?.person ?? null) };
  }

  /** Whom a pronoun means: the one who spoke or was the subject most recently. */
  #antecedent(sentence: number): LastSpeaker | null {
    const subject = this.#subject;
    if (subject && subject.sentence < sentence && subject.sentence > this.#context) return subject;
    return this.#last ?? subject;
  }

  /** A quotation without a frame belongs to who spoke just before, else to whom the sentence before is about. */
  #carriedSpeaker(raw: RawStatement, sentence: number): LastSpeaker | null {
    if (raw.nested) return this.#host;
    const spokeJustNow = sentence - this.#context <= 1;
    if (!spokeJustNow && this.#subject && sentence - this.#subject.sentence === 1) return this.#subject;
    return this.#last;
  }

  /** A quotation over several paragraphs is one statement with a piece in each. */
  #continueQuotation(span: TextSpan, raw: RawStatement): boolean {
    const index = this.#found.findLastIndex((one) => one.type === 'direct' && !one.nested);
    const quotation = this.#found[index];
    if (!quotation || raw.cue.length > 0) return false;
    this.#found[index] = { ...quotation, spans: [...quotation.spans, span] };
    this.#open = raw.continues;
    return true;
  }

  /** "„…“ Das sagte X.": the quotation before gets its speaker, no statement of its own is made. */
  #completeQuotation(text: string, offset: number, raw: RawStatement, sentence: number): boolean {
    const before = this.#sentences[sentence - 1];
    const index = this.#found.findLastIndex(
      (one) =>
        one.type === 'direct' &&
        before !== undefined &&
        (one.spans[0]?.start ?? -1) >= before.start &&
        (one.spans[0]?.end ?? 0) >= before.end - 3,
    );
    const quotation = this.#found[index];
    if (!quotation || quotation.cue || !raw.speaker) return false;
    const at = (span: TextSpan): TextSpan => ({ start: span.start + offset, end: span.end + offset });
    const who = this.#named(text, raw.speaker, sentence);
    this.#found[index] = {
      ...quotation,
      speaker: {
        spans: [at(raw.speaker)],
        asPrinted: who.asPrinted,
        name: who.person.name,
        role: who.person.role,
      },
      cue: { spans: raw.cue.map(at), text: wordsAt(text, raw.cue) },
    };
    return true;
  }

  /** "Das berichtet X." takes the sentence before; a statement already found there gives way. */
  #withPrevious(spans: readonly TextSpan[], sentence: number): TextSpan[] {
    const before = this.#sentences[sentence - 1];
    if (!before) return [...spans];
    const index = this.#found.findIndex(
      (one) =>
        one.spans.every((span) => span.start >= before.start && span.end <= before.end) &&
        one.type !== 'direct',
    );
    if (index >= 0) this.#found.splice(index, 1);
    return [before, ...spans];
  }

  /** Free speech needs somebody who spoke shortly before, the more the weaker its form is. */
  #hasContext(raw: RawStatement, sentence: number): boolean {
    if (raw.sure) return true;
    const distance = sentence - this.#context;
    if (raw.type === 'free-indirect') return raw.confidence >= 0.7 || (this.#last !== null && distance <= 2);
    return this.#last !== null && distance <= (raw.confidence >= 0.6 ? 2 : 1);
  }

  /** Free speech that goes on makes the statement longer; another paragraph makes another piece. */
  #extend(type: string, span: TextSpan, paragraph: number): void {
    const index = this.#found.findLastIndex((one) => one.type === type);
    const previous = this.#found[index];
    const last = previous?.spans.at(-1);
    if (!previous || !last) return;
    const spans =
      last.start >= paragraph
        ? [...previous.spans.slice(0, -1), { start: last.start, end: span.end }]
        : [...previous.spans, span];
    this.#found[index] = { ...previous, spans };
  }
}

const OWN = /^(?:seine[nrm]? |ihre[nrm]? )?eigene[nmr]?\s/i;
