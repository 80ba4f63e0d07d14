import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { Localized } from '../rules/engine/message.js';
import type { Span } from '../rules/engine/span.js';
import type { Language } from '../rules/index.js';
import type { ClientTraits } from './client-traits.js';
import { dateHover } from './date-hover.js';
import { rangeOf } from './diagnostics.js';
import type { Feature } from './feature.js';
import { glossaryHover } from './glossary-hover.js';
import { isolated } from './messages.js';
import { numberHover } from './number-hover.js';
import { type ArticlePlace, placeAt } from './places.js';

/** What one source has to tell of a place: lines of text, and the span of the block that they are about. */
export interface HoverAnswer extends Span {
  readonly lines: readonly Localized[];
}

/** One thing that is told of a place: what date it is, how a number is read. */
export type HoverSource = (place: ArticlePlace) => HoverAnswer | undefined;

/** Everything that may be told, the most telling first. To add something is to add one file, and its name here. */
const SOURCES: readonly HoverSource[] = [glossaryHover, dateHover, numberHover];

/** What can be told of the place under the pointer. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  start({ connection, client, articles }) {
    connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const checked = await articles.check(textDocument.uri, token);
      const place = checked && placeAt(checked, checked.document.offsetAt(position));
      if (!place) return null;
      const answers = SOURCES.flatMap((source) => source(place) ?? []);
      const [first] = answers;
      if (!first) return null;
      return {
        contents: contentsOf(answers, languagesOf(checked.profile.language, client), client),
        range: rangeOf(checked.document, place.placed.map.sourceSpan(first)),
      };
    });
  },
};

/** Arabic, and English beside it for who reads the editor in English. */
function languagesOf(language: Language, { locale }: ClientTraits): readonly Language[] {
  return language === 'en' || /^en\b/i.test(locale ?? '') ? ['ar', 'en'] : ['ar'];
}

function contentsOf(
  answers: readonly HoverAnswer[],
  languages: readonly Language[],
  { markdownHovers }: ClientTraits,
): { kind: MarkupKind; value: string } {
  const paragraphs = answers.flatMap(({ lines }) =>
    languages.map((language) => lines.map((line) => isolated(line[language], language))),
  );
  // Two blanks before a line end break the line in Markdown.
  const lineEnd = markdownHovers ? '  \n' : '\n';
  return {
    kind: markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText,
    value: paragraphs.map((lines) => lines.join(lineEnd)).join('\n\n'),
  };
}
