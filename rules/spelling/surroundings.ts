import type { Token } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Surroundings } from '../lexicon/spelling.js';

/** The counts of neighbouring words were made of text without quotation marks and brackets, cut at other marks. */
const NO_BREAK = new Set(['"', '“', '”', '«', '»', '‘', '’', "'", '(', ')', '[', ']', 'ـ']);

function neighbour(tokens: readonly Token[], index: number, step: 1 | -1, lexicon: Lexicon): string | undefined {
  let unlisted: string | undefined;
  for (let i = index + step; ; i += step) {
    const token = tokens[i];
    if (token === undefined) return unlisted;
    // What stands in brackets begins anew: إنتاج سينمائي (أفلام المغرب).
    if (token.text === (step === 1 ? '(' : ')')) return token.text;
    // The text that was counted has words for numbers, or other sentences: «أفضل 50 أغنية» is no «أفضل أغنية».
    if (token.kind === 'number') return token.text;
    if (token.kind === 'punctuation' && NO_BREAK.has(token.text)) continue;
    if (token.kind === 'punctuation') return unlisted;
    // A name or a slip says nothing; the word behind it does: وقّع هرتسوغ اتفاقية.
    if (unlisted !== undefined || token.kind !== 'word' || lexicon.zipf(token.bare) > 0)
      return token.kind === 'word' ? token.bare : token.text;
    unlisted = token.bare;
  }
}

/** The words to judge token number `index` by: the nearest in its clause on either side, past one that no list has. */
export function surroundingsOf(tokens: readonly Token[], index: number, lexicon: Lexicon): Surroundings {
  return { previous: neighbour(tokens, index, -1, lexicon), next: neighbour(tokens, index, 1, lexicon) };
}
