import { TATWEEL } from '../engine/arabic.js';
import { defineRule } from '../engine/rule.js';
import type { WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { afterLam, hasArticle } from './lam.js';
import { likeWritten } from './like-written.js';
import { type Suspect, suspectsByPlace } from './suspects.js';

/** How every word begins that may have a slip behind a particle, and one that may have lost a lam. */
const LAM_AFTER_PARTICLE = /^[وف]?(?:[بك]ل|لا?ل)/;
const ARTICLE_ALONE = /^[وف]?ال[^ل]/;
/** A word with و or ف before it, taken apart. */
const PARTS = /^([وف]?)(.*)$/;
/** بلمدرسة is a slip for بالمدرسة where that is a word of every newspaper; a rarer one may be a name. */
const COMMON = 3;
/** In Zipf steps. */
const FAR_RARER = 1;
/** The Zipf value of a word that many misspell, and its lead over the misspelling. */
const VERY_COMMON = 3.5;
const FAR_MORE_COMMON = 2;
const SHORTEST_AFTER_BA = 3;

type Message = 'alef' | 'lams' | 'one-lam' | 'dropped';

interface Slip {
  readonly message: Message;
  readonly right: string;
}

export default defineRule({
  id: 'spelling/lam-article',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'لام الجر مع «ال»',
      why: 'إذا دخلت اللام على «ال» سقطت الألف: «للرئيس». وإذا بدأت الكلمة بلام كُتبت لامان لا ثلاث: «للجنة». وألف الوصل من أصل الكلمة تبقى: «لالتزام»، «للالتزام». أما الباء والكاف فلا تُسقطان الألف: «بالمدرسة».',
    },
    en: {
      title: 'The preposition ل with the article',
      why: 'After ل the article loses its alef (للرئيس), and before a word that begins with ل two lams are written, not three (للجنة). The alef of a noun with hamzat wasl stays (لالتزام, للالتزام). After ب and ك the article keeps its alef (بالمدرسة).',
    },
  },
  messages: {
    alef: {
      ar: 'تسقط ألف «ال» بعد اللام: «{right}».',
      en: 'The article loses its alef after ل: “{right}”.',
    },
    lams: {
      ar: 'لا تجتمع ثلاث لامات، بل تُكتب لامان: «{right}».',
      en: 'Of three lams two are written: “{right}”.',
    },
    'one-lam': {
      ar: 'لام «ال» تبقى قبل كلمة تبدأ بلام: «{right}».',
      en: 'The article keeps its lam before a word that begins with one: “{right}”.',
    },
    dropped: {
      ar: 'لا تسقط ألف «ال» بعد الباء والكاف: «{right}».',
      en: 'The article keeps its alef after ب and ك: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'قدم الشكر لالرئيس.', marks: 'لالرئيس', fixed: 'قدم الشكر للرئيس.' },
      { text: 'رئيس لللجنة العليا.', marks: 'لللجنة', fixed: 'رئيس للجنة العليا.' },
      { text: 'اجتماع لاللجنة المالية.', marks: 'لاللجنة', fixed: 'اجتماع للجنة المالية.' },
      {
        text: 'سلم الجائزة لالذي فاز، ولالتي تلته.',
        marks: ['لالذي', 'ولالتي'],
        fixed: 'سلم الجائزة للذي فاز، وللتي تلته.',
      },
      { text: 'الحمد لالله وحده، والشكر للله.', marks: ['لالله', 'للله'], fixed: 'الحمد لله وحده، والشكر لله.' },
      { text: 'دعم لللاعبين واللاجئين.', marks: 'لللاعبين', fixed: 'دعم للاعبين واللاجئين.' },
      { text: 'ولالمدينة تاريخ طويل.', marks: 'ولالمدينة', fixed: 'وللمدينة تاريخ طويل.' },
      { text: 'فلالشباب دور كبير.', marks: 'فلالشباب', fixed: 'فللشباب دور كبير.' },
      { text: 'أهمية لاللغة العربية.', marks: 'لاللغة', fixed: 'أهمية للغة العربية.' },
      { text: 'موعد لالاجتماع المقبل.', marks: 'لالاجتماع', fixed: 'موعد للاجتماع المقبل.' },
      { text: 'ضمان لالالتزام بالخطة.', marks: 'لالالتزام', fixed: 'ضمان للالتزام بالخطة.' },
      { text: 'تقرير للالرئيس عن الأزمة.', marks: 'للالرئيس', fixed: 'تقرير للرئيس عن الأزمة.' },
      { text: 'ممثل لالأمم المتحدة.', marks: 'لالأمم', fixed: 'ممثل للأمم المتحدة.' },
      { text: 'لالعام الثاني على التوالي.', marks: 'لالعام', fixed: 'للعام الثاني على التوالي.' },
      { text: 'رسالة لالحكومة ولالوزراء.', marks: ['لالحكومة', 'ولالوزراء'], fixed: 'رسالة للحكومة وللوزراء.' },
      { text: 'مباراة ليلية لللقب.', marks: 'لللقب', fixed: 'مباراة ليلية للقب.' },
      { text: 'تحدث بللغة العربية.', marks: 'بللغة', fixed: 'تحدث باللغة العربية.' },
      { text: 'التحق بلمدرسة، وبلتالي غادر.', marks: ['بلمدرسة', 'وبلتالي'], fixed: 'التحق بالمدرسة، وبالتالي غادر.' },
      { text: 'قال إنه كلعادة غائب.', marks: 'كلعادة', fixed: 'قال إنه كالعادة غائب.' },
      { text: 'مكافأة لالموظفين.', marks: 'لالموظفين', fixed: 'مكافأة للموظفين.' },
      {
        text: 'شكر المدرب الاعبين على جهدهم.',
        marks: 'الاعبين',
        fixed: 'شكر المدرب اللاعبين على جهدهم.',
      },
      { text: 'هدية لالعائلات الفقيرة.', marks: 'لالعائلات', fixed: 'هدية للعائلات الفقيرة.' },
    ],
    valid: [
      'شكرا لـالوطن على مقالها.',
      'للالتزام بالموعد، وللابتكار، وللالتقاء بالوفد.',
      'لالتزام الحكومة، ولالتقاط الصور، ولالتحاقه بالجامعة.',
      'للرئيس وللجنة وللاعبين وللذي وللتي ولله.',
      'سافر لألمانيا، ودعا لإلغاء القرار، ولألعاب القوى.',
      'سافر لالمانيا ودعا لالغاء القرار.',
      'تكلم باللغة الأم، واللغة هوية.',
      'كلل النجاح جهوده، وبلل المطر الأرض.',
      'ظلل الشجر المكان، وتحلل المركب.',
      'سكان بللسمر وبللحمر في عسير.',
      'زار بلجيكا وبلغاريا وبلغراد وبلفاست.',
      'كلمة الوزير، وكلاهما وكلتاهما، وكلفته ألفا.',
      'بلخير وبلعيد وبلحاج من الجزائر.',
      'بلدة صغيرة، وبلدية المدينة، وبلاغ كاذب.',
      'لا الرئيس ولا الوزير.',
      'اللاعب واللاجئ واللقب واللجنة.',
      'بلغة الأرقام، وكلغة ثانية.',
      'كلعبة أطفال، وبلعبة خطرة.',
      'عين والده لالا السلطان.',
      'بلطف ورفق، وكلب الحراسة.',
      'التقى الأعيان، ودخل الجان في الحكاية، وحفظ الآية.',
      'زار الاديب الوحدة والواحة والدوحة.',
    ],
  },
  *check(block, { lexicon, feature }) {
    for (const token of block.tokens) {
      // «لـالوطن»: a title is kept whole on purpose.
      if (token.kind !== 'word' || token.text.includes(TATWEEL)) continue;
      const slip = LAM_AFTER_PARTICLE.test(token.bare)
        ? slipIn(token.bare, lexicon)
        : ARTICLE_ALONE.test(token.bare)
          ? lostLam(token, feature(suspectsByPlace, block).get(token.index), lexicon)
          : undefined;
      if (!slip) continue;
      const right = likeWritten(token.text, slip.right);
      yield {
        start: token.start,
        end: token.end,
        message: slip.message,
        data: { right },
        fixes: [{ replacement: right }],
      };
    }
  },
});

/** الاعبين for اللاعبين: a word that no dictionary has, where the one with another lam is meant most likely and by far more common. */
function lostLam({ bare }: WordToken, suspect: Suspect | undefined, lexicon: Lexicon): Slip | undefined {
  const right = bare.replace('ال', 'الل');
  if (!suspect || suspect.verdict.known || suspect.verdict.suggestions[0]?.word !== right) return undefined;
  const least = Math.max(VERY_COMMON, lexicon.zipf(bare) + FAR_MORE_COMMON);
  return lexicon.zipf(right) >= least ? { message: 'one-lam', right } : undefined;
}

function slipIn(bare: string, lexicon: Lexicon): Slip | undefined {
  const [, conjunction = '', rest = ''] = PARTS.exec(bare) ?? [];
  const slip = slipAfterConjunction(rest, lexicon);
  return slip && { ...slip, right: conjunction + slip.right };
}

function slipAfterConjunction(rest: string, lexicon: Lexicon): Slip | undefined {
  if (rest.startsWith('للل')) return ifWord('lams', rest.slice(1), lexicon);
  // The dictionary lists الله without an article.
  if (lexicon.accepts(rest) && rest !== 'لالله') return undefined;
  if (rest.startsWith('للال')) return ifWord('alef', `لل${rest.slice(4)}`, lexicon);
  if (rest.startsWith('لال')) {
    const word = rest.slice(1);
    if (lacksHamza(word, lexicon)) return undefined;
    return hasArticle(word, lexicon) ? ifWord('alef', afterLam(word, lexicon), lexicon) : undefined;
  }
  const withAlef = `${rest.charAt(0)}ا${rest.slice(1)}`;
  // بلخير, بلحاج: in the Maghreb the article of a name loses its alef.
  if (lexicon.names.kinds(rest) !== 0) return undefined;
  const isCommon = rest.length >= SHORTEST_AFTER_BA + 2 && lexicon.zipf(withAlef) >= COMMON;
  return isCommon && /^[بك]ل/.test(rest) ? ifWord('dropped', withAlef, lexicon) : undefined;
}

/** المانيا, الغاء, العاب: a hamza is missing, and ال is no article. */
function lacksHamza(word: string, lexicon: Lexicon): boolean {
  return ['أ', 'إ'].some((hamza) => {
    const mended = hamza + word.slice(1);
    return lexicon.accepts(mended) && lexicon.zipf(mended) > lexicon.zipf(word) - FAR_RARER;
  });
}

function ifWord(message: Message, right: string, lexicon: Lexicon): Slip | undefined {
  return lexicon.accepts(right) ? { message, right } : undefined;
}
