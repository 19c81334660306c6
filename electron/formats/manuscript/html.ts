import type { Figure, Run, SheetField } from '#shared/document/story.ts';
import { isSafeLink } from '#shared/text/links.ts';
import type { Exporter } from '../format.ts';
import { escapeHtml, jsonForScript } from '../html/escape.ts';
import { newsArticle } from '../html/json-ld.ts';
import { blockHtml, formattedHtml } from '../html/write-body.ts';
import { type ExportMaterial, pictureKey, publicArticle } from '../material.ts';
import type { AnnotatedRun, Reference } from './annotate.ts';
import { claimNote } from './claim-note.ts';
import { MANUSCRIPT_STYLE } from './html-style.ts';
import { type Manuscript, manuscriptFor } from './manuscript.ts';
import type { OpenClaim, RecordRow, StatementRecord } from './model.ts';

/** One self-contained page, for reading on the screen, for printing, and for searching in. */
export const annotatedHtmlExporter: Exporter = {
  id: 'annotated-html',
  pictures: true,
  write: (material) => new TextEncoder().encode(annotatedPage(material)),
};

export function annotatedPage(material: ExportMaterial): string {
  const manuscript = manuscriptFor(material);
  const { words } = manuscript;
  const writer = new PageWriter(manuscript, material);
  const title = `${manuscript.headline} – ${words.kind}`;
  return `${[
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(manuscript.languageTag)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="generator" content="Copydesk">',
    `<style>${MANUSCRIPT_STYLE}</style>`,
    `<script type="application/ld+json">${jsonForScript(newsArticle(material, publicArticle(material.content)))}</script>`,
    '</head>',
    '<body>',
    '<main>',
    `<p class="label kind">${words.kind}</p>`,
    `<p class="internal">${words.internal}</p>`,
    `<h1 dir="auto">${escapeHtml(manuscript.headline)}</h1>`,
    `<section class="head">${listOf(manuscript.head)}</section>`,
    overview(manuscript),
    section('text', words.text, writer.text()),
    manuscript.statements.length > 0 ? section('records', words.evidenceTitle, recordsHtml(manuscript)) : '',
    section('claims', words.openTitle, claimsHtml(manuscript)),
    manuscript.legend.length > 0 ? section('legend', words.legend, listOf(manuscript.legend)) : '',
    '</main>',
    '</body>',
    '</html>',
  ]
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

function section(name: string, title: string, content: string): string {
  const wrapped = name === 'text' || name === 'records' ? content : `<div class="${name}">${content}</div>`;
  return `<section aria-labelledby="${name}">\n<h2 id="${name}">${title}</h2>\n${wrapped}\n</section>`;
}

function listOf(rows: readonly RecordRow[]): string {
  return `<dl>${rows
    .map(({ label, text, address }) => {
      const link =
        address && isSafeLink(address) ? ` <a href="${escapeHtml(address)}">${escapeHtml(address)}</a>` : '';
      return `<dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(text)}${link}</dd>`;
    })
    .join('')}</dl>`;
}

function overview({ words, summary, counts, claims }: Manuscript): string {
  const link = (number: number): string => `<a href="#statement-${number}">${number}</a>`;
  const rows = [
    ...counts.map(
      ({ word, numbers }) =>
        `<tr><th scope="row">${word}</th><td>${numbers.length}</td><td>${numbers.map(link).join(', ')}</td></tr>`,
    ),
    ...(claims.length > 0
      ? [
          `<tr><th scope="row">${words.openClaims(claims.length).replace(/^\d+ /, '')}</th><td>${claims.length}</td><td>O1${claims.length > 1 ? `–O${claims.length}` : ''}</td></tr>`,
        ]
      : []),
  ];
  const table =
    rows.length > 0
      ? `<table><thead><tr><th scope="col">${words.state}</th><th scope="col">${words.count}</th><th scope="col">${words.numbers}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
      : '';
  return `<section class="overview" aria-labelledby="overview">\n<h2 id="overview">${words.overview}</h2>\n<p><strong>${escapeHtml(summary)}</strong></p>\n${table}\n</section>`;
}

function recordsHtml({ statements, words }: Manuscript): string {
  const items = statements.map(
    (record) =>
      `<li id="statement-${record.number}"${record.open ? ' class="open"' : ''}><p class="title"><a href="#ref-${record.number}">${record.number}</a> ${escapeHtml(record.stateWord)}</p>${record.printed
        .map((printed) => `<p dir="auto">${escapeHtml(printed)}</p>`)
        .join('')}${listOf([{ label: words.state, text: record.stateWord }, ...record.rows])}</li>`,
  );
  return `<ol class="records">\n${items.join('\n')}\n</ol>`;
}

function claimsHtml({ claims, words }: Manuscript): string {
  if (claims.length === 0) return `<p>${words.noClaims}</p>`;
  const head = [words.numbers, words.typeLabel, words.what, words.mentions, words.where]
    .map((label) => `<th scope="col">${label}</th>`)
    .join('');
  const rows = claims.map(
    (claim) =>
      `<tr id="claim-${claim.number}"><td><a href="#open-${claim.number}">${claim.label}</a></td><td>${words.claims[claim.kind]}, ${words.open}</td><td dir="auto">${escapeHtml(claim.text)}</td><td>${claim.mentions}</td><td dir="auto">${escapeHtml(claimNote(claim, words))}</td></tr>`,
  );
  return `<p>${words.openIntro}</p>\n<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

const FIELD_TAGS: readonly (readonly [SheetField, string])[] = [
  ['kicker', 'p'],
  ['headline', 'h3'],
  ['subheadline', 'p'],
  ['standfirst', 'p'],
  ['byline', 'p'],
  ['dateline', 'p'],
];

class PageWriter {
  readonly #manuscript: Manuscript;
  readonly #material: ExportMaterial;
  /** Statements whose references stand in the passage that is being written. */
  #margin: StatementRecord[] = [];
  readonly #claimSeen = new Set<OpenClaim>();

  constructor(manuscript: Manuscript, material: ExportMaterial) {
    this.#manuscript = manuscript;
    this.#material = material;
  }

  text(): string {
    const { story } = this.#manuscript;
    const fields = FIELD_TAGS.map(([name, tag]) => {
      const html = this.#runs(story.fields[name]).trim();
      return this.#passage(html === '' ? '' : `<${tag} class="${name}">${html}</${tag}>`);
    });
    const writing = {
      heading: 3,
      classes: true,
      cite: () => '',
      isDirect: () => false,
      runs: (runs: readonly Run[]) => this.#runs(runs),
      figure: (figure: Figure) => this.#figure(figure),
    };
    const blocks = story.blocks.map((block) => this.#passage(blockHtml(block, writing)));
    return [...fields, ...blocks].filter((html) => html !== '').join('\n');
  }

  #passage(html: string): string {
    const notes = this.#margin;
    this.#margin = [];
    if (html === '') return '';
    const margin =
      notes.length === 0
        ? ''
        : `<ul class="margin">${notes
            .map((record) => `<li><b>${record.number}</b> ${escapeHtml(record.short)}</li>`)
            .join('')}</ul>`;
    return `<div class="passage" dir="auto">${html}${margin}</div>`;
  }

  #runs(runs: readonly Run[]): string {
    return this.#annotated(this.#manuscript.annotated.runs(runs));
  }

  #annotated(runs: readonly AnnotatedRun[]): string {
    return runs.map((run) => this.#run(run)).join('');
  }

  #run(run: AnnotatedRun): string {
    if (run.kind === 'break') return '<br>';
    let html = formattedHtml(run);
    if (run.link && isSafeLink(run.link)) html = `<a href="${escapeHtml(run.link)}">${html}</a>`;
    if (run.claim) html = `<span class="claim">${html}</span>`;
    if (run.statements.length > 0) {
      const open = run.statements.some((record) => record.open);
      html = `<span class="statement${open ? ' open' : ''}">${html}</span>`;
    }
    return `${html}${run.after.map((reference) => this.#reference(reference)).join('')}`;
  }

  #reference(reference: Reference): string {
    if (reference.kind === 'claim') {
      const { claim } = reference;
      const id = this.#claimSeen.has(claim) ? '' : ` id="open-${claim.number}"`;
      this.#claimSeen.add(claim);
      return `<sup${id}><a href="#claim-${claim.number}">${claim.label}</a></sup>`;
    }
    const { record, first } = reference;
    this.#margin.push(record);
    return `<sup${first ? ` id="ref-${record.number}"` : ''}><a href="#statement-${record.number}">${record.number}</a></sup>`;
  }

  #figure(figure: Figure): string {
    const { words, annotated } = this.#manuscript;
    const picture = this.#material.pictures.get(pictureKey(figure));
    const caption = [
      this.#annotated(annotated.caption(figure)),
      figure.creditLine ? `<span class="credit">${escapeHtml(figure.creditLine)}</span>` : '',
      picture ? '' : `<strong>[${words.figure}: ${words.figureMissing}]</strong>`,
    ]
      .filter(Boolean)
      .join(' ');
    const image = picture
      ? `<img src="data:${picture.asset.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}" alt="${escapeHtml(figure.altText)}" width="${picture.width}" height="${picture.height}">`
      : '';
    return `<figure>${image}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
  }
}
