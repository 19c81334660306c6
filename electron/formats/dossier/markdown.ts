import { addressMarkdown, block, line, quoted } from '../markdown/inline.ts';
import type { DossierContent } from './content.ts';
import { evidenceLine, referenceLine, safeAddress, speakerLine, WORDS, wordings } from './words.ts';

/** CommonMark; the references are Pandoc footnotes, so that every reader makes links of them. */
export function dossierMarkdown(content: DossierContent): string {
  const parts = [
    `# ${line(content.name)}`,
    ...content.items.map((item) => itemMarkdown(item, content)),
    content.references
      .map((reference) => {
        const address = safeAddress(reference.address);
        const link = address === '' ? '' : ` ${addressMarkdown(address)}`;
        return `[^${reference.number}]: ${line(referenceLine(reference, content.language))}${link}`;
      })
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Item = DossierContent['items'][number];

function itemMarkdown(item: Item, { references, language }: DossierContent): string {
  const mark = (number: number | null): string => (number === null ? '' : `[^${number}]`);
  switch (item.kind) {
    case 'note':
      return block(item.text);
    case 'article': {
      const headline = references.find(({ number }) => number === item.reference)?.headline ?? '';
      const head = `## ${line(headline || WORDS[language].untitled)}${mark(item.reference)}`;
      return item.standfirst === '' ? head : `${head}\n\n${block(item.standfirst)}`;
    }
    case 'passage':
      return quoted(`${block(item.text)}${mark(item.reference)}`);
    case 'statement': {
      const address = safeAddress(item.sourceAddress);
      const said = wordings(item, language).map(
        ({ label, text }) => `${label === '' ? '' : `*${line(label)}:* `}${block(text)}`,
      );
      const evidence = `${line(evidenceLine(item, language))}${address === '' ? '' : ` ${addressMarkdown(address)}`}`;
      return quoted(
        [...said, `— ${line(speakerLine(item, language))}${mark(item.reference)}`, evidence].join('\n\n'),
      );
    }
  }
}
