import { defineFeature } from '../engine/feature.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { nameCores } from '../lexicon/particles.js';
import type { NameHints, Verdict } from '../lexicon/spelling.js';
import { rankedByAgreement } from './agreement.js';
import { surroundingsOf } from './surroundings.js';

/** A word that the dictionary does not have, with what the block around it tells. */
export interface UnfamiliarWord {
  readonly token: WordToken;
  /** What the word is without what may be attached to it, the whole word among them: to find it elsewhere in the article. */
  readonly cores: readonly string[];
  readonly hints: NameHints;
  readonly verdict: Verdict;
}

/** A word of two letters is an abbreviation or a piece of something: nothing can be told of it. */
const SHORTEST = 3;
const LONGEST = 24;

/** Words that announce a name, without particles. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'الرئيس رئيس الرئيسة الوزير وزير الوزيرة الملك الملكة الأمير الأميرة الشيخ الشيخة السيد السيدة الدكتور الدكتورة ' +
    'المهندس المهندسة الأستاذ الأستاذة البروفيسور البروفسور الجنرال اللواء العميد العقيد المقدم الرائد النقيب الملازم ' +
    'الفريق المشير القاضي المحامي النائب النائبة السفير السفيرة الكاتب الكاتبة الشاعر الشاعرة الروائي الروائية الفنان ' +
    'الفنانة المطرب المطربة الممثل الممثلة المخرج المخرجة اللاعب المدرب المدافع المهاجم الحارس الصحفي الصحافي المدير ' +
    'المتحدث الناطق الباحث الخبير المفكر الفيلسوف القديس القس البابا الحاخام الإمام مدينة بلدة قرية بلدية محافظة ولاية ' +
    'مقاطعة إقليم منطقة ناحية حي شارع جزيرة نهر جبل بحيرة خليج مضيق مطار ميناء قاعدة قصر ملعب نادي فريق شركة مجموعة ' +
    'مصرف بنك صحيفة مجلة قناة وكالة جامعة معهد مؤسسة حزب حركة تنظيم قبيلة عائلة آل بن ابن بنت أبو أبي أم عبد دي دو ' +
    'فان فون يدعى تدعى اسمه اسمها المدعو المدعوة زوجته نجله شقيقه زميله مواطنه نظيره'
  ).split(' '),
);

const OPENING_QUOTES = new Set(['"', '“', '«', '‘', '”']);
const CLOSING_QUOTES = new Set(['"', '”', '»', '’', '“']);

/** Above this, an unfamiliar word is read as its best suggestion while a word beside it that is less sure is judged; below the other, it may be a name. */
const MOST_LIKELY_A_SLIP = 0.5;
const HARDLY_A_SLIP = 0.3;

/** The words of a block that the dictionary does not have. */
export const unfamiliarWords = defineFeature<readonly UnfamiliarWord[]>({
  name: 'unfamiliar-words',
  compute({ text, tokens }, lexicon) {
    const alone = new Map<number, UnfamiliarWord>();
    for (const token of tokens) {
      if (token.kind !== 'word' || !mayBeJudged(text, token) || isKnown(token.bare, lexicon)) continue;
      const hints = hintsOf(text, tokens, token, lexicon);
      const verdict = lexicon.spelling.judge(token.bare, surroundingsOf(tokens, token.index, lexicon), hints);
      const cores = [...new Set(nameCores(token.bare).flatMap((parts) => parts.cores))];
      alone.set(token.index, { token, cores, hints, verdict });
    }
    return [...alone.values()].map((word) => besideOthers(word, text, tokens, alone, lexicon));
  },
});

/** An abstract noun in ية with a pronoun, where the dictionary has it without: انضباطيتهم. */
const ABSTRACT_WITH_PRONOUN = /^(.+ي)ت(?:ه|ها|هم|هما|هن|ك|كم|نا|ي)$/;

function isKnown(bare: string, lexicon: Lexicon): boolean {
  if (lexicon.accepts(bare)) return true;
  const stem = ABSTRACT_WITH_PRONOUN.exec(bare)?.[1];
  return stem !== undefined && lexicon.accepts(`${stem}ة`);
}

/** Judges a word again by what the words beside it turned out to be: names, or slips of words that tell more. */
function besideOthers(
  word: UnfamiliarWord,
  text: string,
  tokens: readonly Token[],
  alone: ReadonlyMap<number, UnfamiliarWord>,
  lexicon: Lexicon,
): UnfamiliarWord {
  const { token } = word;
  const neighbour = (step: 1 | -1): WordToken | undefined => {
    const other = tokens[token.index + step];
    const [first, second] = step === 1 ? [token, other] : [other, token];
    return other?.kind === 'word' && first && second && standTogether(text, first, second) ? other : undefined;
  };
  const [before, after] = [neighbour(-1), neighbour(1)];
  const isName = (other: WordToken | undefined): boolean => {
    const unfamiliar = other && alone.get(other.index);
    if (unfamiliar) return unfamiliar.verdict.probability < HARDLY_A_SLIP;
    return other !== undefined && mayBeName(other.bare, lexicon);
  };
  const meant = (other: WordToken | undefined): string | undefined => {
    const verdict = other && alone.get(other.index)?.verdict;
    const isSurer = verdict && verdict.probability >= Math.max(MOST_LIKELY_A_SLIP, word.verdict.probability);
    return isSurer ? verdict.suggestions[0]?.word : undefined;
  };
  const hints = { ...word.hints, besideName: isName(before) || isName(after) };
  const [previous, next] = [meant(before), meant(after)];
  const surroundings = surroundingsOf(tokens, token.index, lexicon);
  const verdict =
    previous === undefined && next === undefined
      ? { ...word.verdict, probability: lexicon.spelling.reconsider(word.verdict, hints) }
      : lexicon.spelling.judge(
          token.bare,
          { previous: previous ?? surroundings.previous, next: next ?? surroundings.next },
          hints,
        );
  const suggestions = rankedByAgreement(verdict.suggestions, previous ?? before?.bare, lexicon);
  return { ...word, hints, verdict: { ...verdict, suggestions } };
}

/** Words that cling to digits, Latin letters or a hyphen are parts of something else: 1444هـ، الـDNA، كوفيد-19. */
function mayBeJudged(text: string, { start, end, bare }: WordToken): boolean {
  if (bare.length < SHORTEST || bare.length > LONGEST) return false;
  return !/[\p{L}\p{N}_\-\uFFFC]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}_\uFFFC]/u.test(text.charAt(end));
}

function hintsOf(text: string, tokens: readonly Token[], token: WordToken, lexicon: Lexicon): NameHints {
  const before = tokens[token.index - 1];
  const after = tokens[token.index + 1];
  return {
    listed: isListed(token.bare, lexicon),
    afterTitle: before?.kind === 'word' && standTogether(text, before, token) && isTitle(before.bare),
    latinBeside: after?.text === '(' && tokens[token.index + 2]?.kind === 'latin',
    quoted:
      before !== undefined && after !== undefined && OPENING_QUOTES.has(before.text) && CLOSING_QUOTES.has(after.text),
  };
}

function standTogether(text: string, first: Token, second: Token): boolean {
  return text.slice(first.end, second.start).trim() === '';
}

/** A title with و or ف before it is one as well. */
function isTitle(bare: string): boolean {
  return TITLES.has(bare) || (/^[وفبل]/.test(bare) && TITLES.has(bare.slice(1)));
}

function isListed(bare: string, lexicon: Lexicon): boolean {
  return nameCores(bare).some(({ cores }) => cores.some((core) => core.length > 2 && lexicon.names.kinds(core) !== 0));
}

/** Names that hardly anyone uses as a word. */
const ORDINARY_ZIPF = 4.5;

function mayBeName(bare: string, lexicon: Lexicon): boolean {
  if (bare.length < SHORTEST) return false;
  return !lexicon.accepts(bare) || (lexicon.names.kinds(bare) !== 0 && lexicon.zipf(bare) < ORDINARY_ZIPF);
}
