import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import { defineRule } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { Suggestion, Verdict } from '../lexicon/spelling.js';
import { likeWritten } from './like-written.js';
import { countCores, probabilityOf } from './recurrence.js';
import { surroundingsOf } from './surroundings.js';
import { type Suspect, unfamiliarWords } from './suspects.js';

const DOUBLED = /(.)\1/;
const TRIPLED = /(.)\1\1/;
const RUNS = /(.)\1\1+/g;
/** Three lams belong to spelling/lam-article. */
const THREE_LAMS = /^[وف]?للل/;
/** The أ of a question before a verb or pronoun that begins with one, or in a question: أأسلمت. */
const QUESTION = /^[وف]?أأ(?!أ)/;
/** Sounds and laughter are as long as they are heard: آآآه، ههههه. */
const SOUND =
  /^[وي]?(?:[اآأإ]+ه*|[هخ]+|[اآأ]+و+[هفو]*|و+[ا]+و*|ه+ا+ه*|ي+ا+ه+|[اآأ]+خ+|[اآأ]+ي+|[اآأ]+م+|ه+م+|م+|ش+|س+|ز+|ر+|و+)$/;

/** Beyond doubt, and worth a look. */
const SURE = 0.93;
const LIKELY = 0.45;
const TRIPLED_LIKELY = 0.95;
const KNOWN_LIKELY = 0.6;
/** Zipf values: a word of the dictionary that hardly anyone writes, beside one of every page. */
const RARE = 1.5;
const EVERYDAY = 4.5;
const COMMON = 2.5;
const LONGEST = 24;
const MOST_OTHERS = 4;
/** −ln of how often a key held too long writes one letter more. */
const A_LETTER_MORE = 3;

interface RepeatedLetter {
  readonly token: WordToken;
  readonly letter: string;
  readonly right: string;
  /** What else may have been meant. */
  readonly others: readonly Suggestion[];
  /** The word's own, where no dictionary has it: it may recur in the article. */
  readonly unfamiliar?: Suspect;
  readonly probability: number;
}

const repeatedLetters = defineFeature<readonly RepeatedLetter[]>({
  name: 'repeated-letters',
  compute(block, lexicon, feature) {
    const candidates = block.tokens.filter((token) => token.kind === 'word' && DOUBLED.test(token.bare));
    if (candidates.length === 0) return [];
    const unfamiliar = new Map(feature(unfamiliarWords).map((word) => [word.token.index, word]));
    const found: RepeatedLetter[] = [];
    for (const token of candidates) {
      if (token.kind !== 'word' || token.bare.length > LONGEST) continue;
      if (THREE_LAMS.test(token.bare) || mayAsk(token, block, lexicon) || SOUND.test(token.bare)) continue;
      const repeated = lexicon.accepts(token.bare)
        ? inRareWord(token, block, lexicon)
        : (inRun(token, block, unfamiliar.get(token.index), lexicon) ??
          inUnfamiliarWord(token, unfamiliar.get(token.index)));
      if (repeated) found.push(repeated);
    }
    return found;
  },
});

function mayAsk({ bare, end }: WordToken, { text }: Block, lexicon: Lexicon): boolean {
  if (!QUESTION.test(bare)) return false;
  return text.includes('؟', end) || lexicon.analyse(bare.replace('أأ', 'أ')).some(({ noun }) => noun === undefined);
}

function inUnfamiliarWord(token: WordToken, word: Suspect | undefined): RepeatedLetter | undefined {
  const repeated = word && inVerdict(token, word.verdict);
  return repeated && { ...repeated, unfamiliar: word };
}

function inVerdict(token: WordToken, { suggestions, probability }: Verdict): RepeatedLetter | undefined {
  const right = suggestions[0]?.word;
  if (right === undefined || !undoubled(token.bare).includes(right)) return undefined;
  return { token, letter: doubledLetter(token.bare, right), right, others: suggestions.slice(1), probability };
}

/** أككثر is a form of the dictionary that nobody writes. */
function inRareWord(token: WordToken, { tokens }: Block, lexicon: Lexicon): RepeatedLetter | undefined {
  if (lexicon.zipf(token.bare) > RARE || !undoubled(token.bare).some((word) => lexicon.zipf(word) >= EVERYDAY))
    return undefined;
  const verdict = lexicon.spelling.judge(token.bare, surroundingsOf(tokens, token.index, lexicon));
  return verdict.probability >= KNOWN_LIKELY ? inVerdict(token, verdict) : undefined;
}

/** The word with one letter less of each pair of equal ones. */
function undoubled(bare: string): string[] {
  const words: string[] = [];
  for (let i = 1; i < bare.length; i++) if (bare[i] === bare[i - 1]) words.push(bare.slice(0, i) + bare.slice(i + 1));
  return words;
}

function doubledLetter(bare: string, right: string): string {
  for (let i = 1; i < bare.length; i++)
    if (bare[i] === bare[i - 1] && bare.slice(0, i) + bare.slice(i + 1) === right) return bare.charAt(i);
  return '';
}

/** Runs of three or more letters cut down to one, or to two where that is a word that fits: الممملكة, حققق. */
function inRun(
  token: WordToken,
  { tokens }: Block,
  suspect: Suspect | undefined,
  lexicon: Lexicon,
): RepeatedLetter | undefined {
  const letter = TRIPLED.exec(token.bare)?.[1];
  if (letter === undefined) return undefined;
  const surroundings = surroundingsOf(tokens, token.index, lexicon);
  const weight = (word: string): number =>
    lexicon.spelling.weight(word, surroundings) - A_LETTER_MORE * (token.bare.length - word.length);
  const [right] = [token.bare.replace(RUNS, '$1'), token.bare.replace(RUNS, '$1$1')]
    .filter((word) => word.length > 1 && lexicon.accepts(word) && lexicon.zipf(word) >= COMMON)
    .sort((a, b) => weight(b) - weight(a));
  if (right === undefined) return undefined;
  const others = suspect?.verdict.suggestions.filter(({ word }) => word !== right) ?? [];
  return { token, letter, right, others, probability: TRIPLED_LIKELY };
}

export default defineRule({
  id: 'spelling/repeated-letter',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'حرف مكرر',
      why: 'يتكرر الحرف إذا طالت الضغطة على المفتاح («الرررئيس»، «المسستشفى»)، أو مُدّ الصوت في الكتابة («ممتاااز»). ولا يتوالى ثلاثة أحرف متماثلة في كلمة عربية إلا نادرًا («تتتبع»).',
    },
    en: {
      title: 'Repeated letter',
      why: 'A letter is repeated when a key is held too long (الرررئيس, المسستشفى) or a sound is drawn out in writing (ممتاااز). Three equal letters in a row are hardly ever right in Arabic (تتتبع).',
    },
  },
  messages: {
    repeated: {
      ar: 'الحرف «{letter}» مكرر: «{right}».',
      en: 'The letter {letter} is repeated: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'استقبل الرررئيس ضيفه أمس.', marks: 'الرررئيس', fixed: 'استقبل الرئيس ضيفه أمس.' },
      { text: 'قدم الفريق أداء ممتاااز جدا.', marks: 'ممتاااز', fixed: 'قدم الفريق أداء ممتاز جدا.' },
      { text: 'نقل المصابون إلى المسستشفى القريب.', marks: 'المسستشفى', fixed: 'نقل المصابون إلى المستشفى القريب.' },
      { text: 'قالت المنظظمة إن الوضع خطير.', marks: 'المنظظمة', fixed: 'قالت المنظمة إن الوضع خطير.' },
      {
        text: 'قال المتحدث باسم الحكومةة إن القرار نهائي.',
        marks: 'الحكومةة',
        fixed: 'قال المتحدث باسم الحكومة إن القرار نهائي.',
      },
      { text: 'عادت القوات إلى الممملكة أمس.', marks: 'الممملكة', fixed: 'عادت القوات إلى المملكة أمس.' },
      { text: 'شكرااا لكل من حضر.', marks: 'شكرااا', fixed: 'شكرا لكل من حضر.' },
      { text: 'كان الطريق طويييلا وشاقا.', marks: 'طويييلا', fixed: 'كان الطريق طويلا وشاقا.' },
      { text: 'بلغ عدد السككان مليونين.', marks: 'السككان', fixed: 'بلغ عدد السكان مليونين.' },
      { text: 'أعلن الوزيير استقالته.', marks: 'الوزيير', fixed: 'أعلن الوزير استقالته.' },
      { text: 'يعاني أككثر من نصف السكان.', marks: 'أككثر', fixed: 'يعاني أكثر من نصف السكان.' },
      { text: 'ارتفعت الأسعاار في السوق.', marks: 'الأسعاار', fixed: 'ارتفعت الأسعار في السوق.' },
      { text: 'اندلعت مواججهات في المدينة.', marks: 'مواججهات', fixed: 'اندلعت مواجهات في المدينة.' },
      { text: 'درس الطلاب في الججامعة.', marks: 'الججامعة', fixed: 'درس الطلاب في الجامعة.' },
      { text: 'وقّع الطرفاان الاتفاق.', marks: 'الطرفاان', fixed: 'وقّع الطرفان الاتفاق.' },
      { text: 'خرج الناس إلى الشووارع.', marks: 'الشووارع', fixed: 'خرج الناس إلى الشوارع.' },
      { text: 'تراجعت أرباح الشرركة كثيرا.', marks: 'الشرركة', fixed: 'تراجعت أرباح الشركة كثيرا.' },
      { text: 'تحدث عن التعلييم في المدارس.', marks: 'التعلييم', fixed: 'تحدث عن التعليم في المدارس.' },
      { text: 'انتخب البرلماان رئيسا جديدا.', marks: 'البرلماان', fixed: 'انتخب البرلمان رئيسا جديدا.' },
      { text: 'حققق الفريق فوزه الأول.', marks: 'حققق', fixed: 'حقق الفريق فوزه الأول.' },
      { text: 'نوقشت مقرررات الجامعة.', marks: 'مقرررات', fixed: 'نوقشت مقررات الجامعة.' },
      { text: 'افتتح ثلاثة مصانع وأأربعة أسواق.', marks: 'وأأربعة', fixed: 'افتتح ثلاثة مصانع وأربعة أسواق.' },
      { text: 'بحمد اللله على سلامتك.', marks: 'اللله', fixed: 'بحمد الله على سلامتك.' },
    ],
    valid: [
      'الله والحمد لله، واللجنة للجنة، واللغة واللاعب.',
      'تتتبع الشرطة الجناة، وتتتالى الأحداث.',
      'مدد الحكومة لم يصل، ومدد العقد عاما.',
      'شتتت العاصفة القافلة.',
      'ضحك وكتب: ههههههه.',
      'صاح: آآآه، ثم قال: أوووه.',
      'ممثل ومملكة ومملوء وتتلقى وتتحدث.',
      'سكك الحديد وحقق وقرر وتكرر ومبرر.',
      'ووزير الداخلية ووصل ووقع ووفد.',
      'بباريس وببغداد وببيروت، وللبنان ولليبيا.',
      'تأسست وتعددت وتشددت ومددت.',
      'الأمم والهمم والقمم والحلل والملل.',
      'سيارة لامبورغيني، وآننا كارنينا، وفيللا قديمة.',
      'بببغاء صغير في القفص، وببطء شديد.',
      'رئيسان ووزيران وسبب وأسباب وعدد.',
      'حللت الباحثة النتائج، وعللت قرارها.',
      'أأنت من كتب هذا؟ وأأسلمت؟',
      'أأربعة أسواق تكفي المدينة؟ سأله أأعجبه العرض.',
      'تممت المراسم، وصممت المباني.',
      'يتتبع ويتتالى وتتتلمذ.',
    ],
  },
  *check({ blocks }, context) {
    const counts = countCores(blocks, context.feature);
    for (const [index, block] of blocks.entries()) {
      for (const word of context.feature(repeatedLetters, block)) {
        const { token, letter, unfamiliar, others } = word;
        const probability = unfamiliar ? probabilityOf(unfamiliar, counts, context.lexicon) : word.probability;
        if (probability < LIKELY) continue;
        const right = likeWritten(token.text, word.right);
        yield {
          block: index,
          start: token.start,
          end: token.end,
          message: 'repeated',
          data: { letter, right },
          severity: probability >= SURE && !TRIPLED.test(token.bare) ? 'error' : 'warning',
          confidence: probability,
          fixes: [right, ...others.slice(0, MOST_OTHERS).map(({ word }) => likeWritten(token.text, word))].map(
            (replacement, rank) => ({ replacement, ...(rank > 0 && { safety: 'suggestion' as const }) }),
          ),
        };
      }
    }
  },
});
