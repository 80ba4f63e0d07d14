import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { isNamedOften } from '../lexicon/listed-readings.js';
import { PERSON } from './people.js';

/** آل without its madda, alone or behind a clitic. */
const WITHOUT_MADDA = /^([وفبلك]?)[اأ]ل$/;

/** Families that are called آل, and whose name hardly anyone writes with the article. */
const FAMILIES = new Set('سعود نهيان مكتوم ثنيان بوسعيد معلا حميد نعيم صباح خليفة ثاني رشيد الشيخ'.split(' '));
/** Of these the words that are also ordinary ones: the day is اليوم الثاني, with its article astray. */
const ALSO_WORDS = new Set('حميد نعيم صباح خليفة ثاني رشيد'.split(' '));

/** What a family's name stands behind, beside the name of one of its own. */
const FAMILY_WORDS = new Set('أسرة عائلة قبيلة ملوك أمراء حكام بيت شيوخ أبناء من حكم'.split(' '));

/** Words with the article that are rarer than this are hardly used. */
const RARE_ZIPF = 2;

const SURE = 0.97;
const LIKELY = 0.93;

function isPerson(bare: string, lexicon: Lexicon): boolean {
  return (lexicon.names.kinds(bare) & PERSON) !== 0 && isNamedOften(bare, lexicon);
}

/** The word beside a token with nothing but a space between. */
function beside(text: string, tokens: readonly Token[], token: Token, step: 1 | -1): WordToken | undefined {
  const other = tokens[token.index + step];
  if (other?.kind !== 'word') return undefined;
  const gap = step === 1 ? text.slice(token.end, other.start) : text.slice(other.end, token.start);
  return gap.trim() === '' ? other : undefined;
}

/** How sure it is that آل stands before the word; `undefined` where it may be the article. */
function certainty(previous: string | undefined, family: string, lexicon: Lexicon): number | undefined {
  const isListed = FAMILIES.has(family);
  if (isListed && !ALSO_WORDS.has(family)) return SURE;
  if (previous === undefined) return undefined;
  const followsPerson = isPerson(previous, lexicon);
  if (isListed) return followsPerson || (FAMILY_WORDS.has(previous) && family !== 'ثاني') ? LIKELY : undefined;
  const isName = lexicon.names.kinds(family) !== 0 && !family.startsWith('ال');
  return followsPerson && isName && lexicon.zipf(`ال${family}`) < RARE_ZIPF ? LIKELY : undefined;
}

export default defineRule({
  id: 'names/family-al',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: '«آل» الأسرة كُتبت «ال»',
      why: '«آل» بمعنى الأهل كلمة قائمة بنفسها، تُكتب بالمد وتُفصل عما بعدها: آل سعود، آل ثاني. و«ال» بلا مد أداة تعريف تتصل بالاسم: السعود.',
    },
    en: {
      title: 'The آل of a family written as ال',
      why: 'آل, “the house of”, is a word of its own, written with madda and apart: آل سعود, آل ثاني. Without madda ال is the article, which is written together with its noun.',
    },
  },
  messages: {
    family: {
      ar: '«آل» الأسرة تُكتب بالمد: «{right}».',
      en: 'The آل of a family is written with madda: “{right}”.',
    },
  },
  examples: {
    invalid: [
      {
        text: 'استقبل الأمير فيصل بن فرحان ال سعود نظيره المصري.',
        marks: 'ال',
        fixed: 'استقبل الأمير فيصل بن فرحان آل سعود نظيره المصري.',
      },
      {
        text: 'وصل الشيخ تميم بن حمد ال ثاني إلى الدوحة.',
        marks: 'ال',
        fixed: 'وصل الشيخ تميم بن حمد آل ثاني إلى الدوحة.',
      },
      {
        text: 'يحكم الإمارة ال نهيان، وترتبط أسر كثيرة بأل نهيان بالنسب.',
        marks: ['ال', 'بأل'],
        fixed: 'يحكم الإمارة آل نهيان، وترتبط أسر كثيرة بآل نهيان بالنسب.',
      },
      {
        text: 'قدم الشيخ حمد بن عيسى ال خليفة التعازي إلى أسرة ال صباح.',
        marks: ['ال', 'ال'],
        fixed: 'قدم الشيخ حمد بن عيسى آل خليفة التعازي إلى أسرة آل صباح.',
      },
    ],
    valid: [
      'استقبل الأمير فيصل بن فرحان آل سعود نظيره المصري.',
      'زار سلطان السعود المدرسة، والتقى فيها خالد السعود.',
      'أعلنت ال حكومة خطة جديدة.',
      'وصل في اليوم ال ثاني من المؤتمر، وغادر في اليوم ال ثالث.',
      'تحدث محمد ال صالح عن المشروع.',
      'بدأ ال صباح مشمسا، وانتهى ماطرا.',
      'قال مدرب ال نصر إن الفريق جاهز.',
      'آل الأمر إلى خليفة الراحل.',
    ],
  },
  *check({ text, tokens }: Block, { lexicon }): Generator<BlockReport> {
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      const match = WITHOUT_MADDA.exec(token.bare);
      const family = match && beside(text, tokens, token, 1);
      if (!match || !family) continue;
      const confidence = certainty(beside(text, tokens, token, -1)?.bare, family.bare, lexicon);
      if (confidence === undefined) continue;
      const right = `${match[1] ?? ''}آل`;
      yield {
        start: token.start,
        end: token.end,
        message: 'family',
        data: { right: `${right} ${family.bare}` },
        confidence,
        fixes: [{ replacement: right }],
      };
    }
  },
});
