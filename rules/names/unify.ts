import { majorityPlaces, type Use } from '../engine/consistency.js';
import { counted, type Localized, TIMES } from '../engine/message.js';
import type { DocumentReport, FixProposal, Place, PlacedEdit } from '../engine/rule.js';

/** A word that holds a name in another spelling than the article's, and what to write in its place. */
export interface Misspelt extends Use<string> {
  readonly replacement: string;
  readonly confidence: number;
}

/** One name of the article: the spelling to keep, where it stands, and the words that spell the name otherwise. */
export interface NameInSpellings {
  readonly preferred: string;
  /** All words with the preferred spelling. */
  readonly uses: readonly Use<string>[];
  readonly misspelt: readonly Misspelt[];
}

const CHANGE_ALL: Localized = {
  ar: 'وحّد الاسم في المقال كله: «{name}»',
  en: 'Write “{name}” throughout the article',
};

function titled({ ar, en }: Localized, name: string): Localized {
  return { ar: ar.replace('{name}', name), en: en.replace('{name}', name) };
}

function countForms(uses: readonly Use<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/**
 * One report for each word that spells the name otherwise. Its fixes change the word, or all such words of the article;
 * its related places are where the preferred spelling stands. Message data: `form`, `count`, `preferred`, `preferredCount`.
 */
export function* reportSpellings(
  { preferred, uses, misspelt }: NameInSpellings,
  message: string,
  relatedMessage: string,
): Generator<DocumentReport> {
  const related: (Place & { readonly message: string })[] = majorityPlaces(uses, preferred, relatedMessage);
  const counts = countForms(misspelt);
  const edits: PlacedEdit[] = misspelt.map(({ block, start, end, replacement }) => ({
    block,
    start,
    end,
    text: replacement,
  }));
  for (const { block, start, end, form, replacement, confidence } of misspelt) {
    const fixes: FixProposal<PlacedEdit>[] = [{ replacement }];
    if (edits.length > 1) fixes.push({ title: titled(CHANGE_ALL, preferred), edits });
    yield {
      block,
      start,
      end,
      message,
      data: {
        form,
        preferred,
        count: counted(counts.get(form) ?? 0, TIMES),
        preferredCount: counted(uses.length, TIMES),
      },
      confidence,
      fixes,
      related,
    };
  }
}
