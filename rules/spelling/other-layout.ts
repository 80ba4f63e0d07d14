import { arabicOfLatinKeys } from '../lexicon/keyboard.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Surroundings } from '../lexicon/spelling.js';

const LAYOUTS = arabicOfLatinKeys();
/** In Zipf steps: a word of the rarer layout must be this much more common. */
const RARER_LAYOUT = 1;

/**
 * How common a word must be (Zipf values) that so many Latin keys turn out to write, by whether they look like a Latin word, that is, have a
 * vowel. Of 19,000 words of English technical prose none of six letters or more is a listed Arabic word by accident, of five letters three are.
 */
const LEAST: Readonly<Record<number, { readonly withVowel: number; readonly without: number }>> = {
  2: { withVowel: 8, without: 7 },
  3: { withVowel: 6, without: 5 },
  4: { withVowel: 5, without: 3.5 },
  5: { withVowel: 3, without: 2.5 },
};
const LEAST_OF_LONG = 1.5;
/** What stands beside such a word need only be a word. */
const LEAST_BESIDE = 3;
const VOWEL = /[aeiou]/i;
/** Keys of letters that no Latin word has inside: hgp;,lm. */
const MARK_INSIDE = /[;[\]`]/;
/** How much less common the word may be where there are such keys, and where it fits between its neighbours. */
const EASIER = { markInside: 1.5, fits: 1.2 } as const;
/** ln of how much likelier than elsewhere the word is where it fits. */
const FITS = 3;
/** Marks at the end of what was typed may be marks, or the letters of their keys: hgHlvd;d, */
const LAST_MARKS = /[,.;'/]+$/;

export interface Typed {
  readonly word: string;
  /** How many keys of the text make the word; marks may follow. */
  readonly keys: number;
  /** Whether nothing else is likely. */
  readonly sure: boolean;
}

/** The Arabic word that was meant by keys hit while the keyboard was set to Latin letters. */
export function arabicTyped(text: string, surroundings: Surroundings, lexicon: Lexicon): Typed | undefined {
  let best: (Typed & { readonly zipf: number }) | undefined;
  const withoutMarks = text.replace(LAST_MARKS, '').length;
  for (const [rank, layout] of LAYOUTS.entries()) {
    for (let keys = text.length; keys >= Math.max(2, withoutMarks); keys--) {
      const word = convert(text.slice(0, keys), layout);
      if (word === undefined || !lexicon.accepts(word)) continue;
      const zipf = lexicon.zipf(word) - rank * RARER_LAYOUT;
      const least = leastFor(text.slice(0, keys)) - (fitOf(word, surroundings, lexicon) >= FITS ? EASIER.fits : 0);
      if (zipf >= Math.min(least, LEAST_BESIDE) && (best === undefined || zipf > best.zipf))
        best = { word, keys, zipf, sure: zipf >= least };
    }
  }
  return best;
}

function leastFor(keys: string): number {
  const least = LEAST[keys.length];
  if (least === undefined) return LEAST_OF_LONG;
  const easier = MARK_INSIDE.test(keys) ? EASIER.markInside : 0;
  return (VOWEL.test(keys) ? least.withVowel : least.without) - easier;
}

function fitOf(word: string, surroundings: Surroundings, { spelling, zipf }: Lexicon): number {
  return spelling.weight(word, surroundings) - (zipf(word) - 9) * Math.LN10;
}

/** A capital at the beginning may be the editor's own. */
function convert(keys: string, layout: ReadonlyMap<string, string>): string | undefined {
  let word = '';
  for (const [i, key] of Array.from(keys).entries()) {
    const letter = layout.get(key) ?? (i === 0 ? layout.get(key.toLowerCase()) : undefined);
    if (letter === undefined) return undefined;
    word += letter;
  }
  return word;
}

/** Latin words and names that Arabic articles have in Latin letters. */
const LATIN_WORDS =
  'Facebook Twitter Google YouTube Instagram WhatsApp Telegram TikTok LinkedIn Snapchat Netflix Amazon Apple iPhone iPad Android Windows ' +
  'Microsoft Samsung Huawei Tesla Uber Skype Zoom ChatGPT OpenAI Intel Nvidia Oracle Adobe Photoshop Excel PowerPoint Outlook Gmail ' +
  'Hotmail Yahoo Wikipedia Spotify PayPal Reddit Pinterest Messenger Bluetooth internet online offline website email laptop computer mobile phone ' +
  'server software hardware password login download upload update click share follow video photo camera report media press football ' +
  'league world champions Madrid Barcelona Chelsea Arsenal Liverpool Manchester United London Paris Reuters Bloomberg Forbes Guardian ' +
  'NASA NATO UNICEF UNESCO FIFA UEFA OPEC Covid the and with from this that your have were about';

const LATIN_BY_ARABIC: ReadonlyMap<string, string> = new Map(
  LATIN_WORDS.split(' ').flatMap((word) =>
    LAYOUTS.map((layout) => [convert(word.toLowerCase(), layout) ?? '', word] as const),
  ),
);

/** The Latin word that was meant by keys hit while the keyboard was set to Arabic; `undefined` for a word of the dictionary. */
export function latinTyped(bare: string, lexicon: Lexicon): string | undefined {
  const word = LATIN_BY_ARABIC.get(bare);
  return word !== undefined && !lexicon.accepts(bare) && lexicon.zipf(bare) === 0 ? word : undefined;
}
