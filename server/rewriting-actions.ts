import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../rules/engine/span.js';
import type { Checked } from './articles.js';
import type { ClientTraits } from './client-traits.js';
import { dateRewritings } from './date-actions.js';
import { workspaceEdit } from './edits.js';
import { isolated, leftToRight, say } from './messages.js';
import { numberRewritings } from './number-actions.js';
import { type ArticlePlace, placeAt, sourceEdit } from './places.js';

/** Another way to write a span of a block: no correction, a choice. */
export interface Offer extends Span {
  readonly text: string;
}

/** One kind of thing that can be written another way. */
export type OfferSource = (place: ArticlePlace) => readonly Offer[];

/** Everything that can be written another way. To add something is to add one file, and its name here. */
const SOURCES: readonly OfferSource[] = [dateRewritings, numberRewritings];

/** Actions that write what the cursor stands in another way: a date, or a number. */
export function rewritingActions(checked: Checked, range: Span, client: ClientTraits): CodeAction[] {
  const place = placeAt(checked, range.start);
  if (!place) return [];
  const { document, profile } = checked;
  return SOURCES.flatMap((source) => source(place)).flatMap((offer): CodeAction[] => {
    const edit = sourceEdit(place.placed, offer, offer.text);
    if (!edit || edit.end < range.end) return [];
    const title = say('write', profile.language, {
      text: /[\u0600-\u065F\u066E-\u06EF]/.test(offer.text) ? offer.text : leftToRight(offer.text),
    });
    return [
      {
        title: isolated(title, profile.language),
        kind: CodeActionKind.RefactorRewrite,
        edit: workspaceEdit(document, [edit], client),
      },
    ];
  });
}
