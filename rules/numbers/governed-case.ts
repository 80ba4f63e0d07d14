/** Whether what stands before a number puts it in the genitive or accusative. */
import type { Token } from '../engine/tokens.js';

/** Prepositions and adverbs that govern the very next word. حتى is left out: it also means «even». */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'من إلى على في عن مع بعد قبل خلال منذ نحو حوالي بين دون عبر ضد لدى قرابة زهاء أمام خلف رغم سوى كل عند مقابل بدل'.split(
    ' ',
  ),
);
/** Nouns that a number follows as their complement: لمدة عشرين يوما، مقتل اثني عشر شخصا. */
const HEADS: ReadonlySet<string> = new Set(
  (
    'مدة قيمة عمر مبلغ مسافة بعد عدد مقتل إصابة اعتقال توقيف احتجاز اختطاف إطلاق إنقاذ إجلاء تدمير إسقاط وفاة مصرع استشهاد ' +
    'مشاركة حضور توزيع بناء إنشاء توظيف تعيين تدريب تسجيل نهاية بداية منتصف غضون ظرف عمق ارتفاع طول سعر حدود معدل نسبة ' +
    'رأس مدى مدار امتداد مرور مضي انقضاء يناهز يقارب عامي سنة عام ميزانية تكلفة كلفة بمشاركة'
  ).split(' '),
);
/** After these a number is the subject of a clause, in the accusative. */
const SUBORDINATORS: ReadonlySet<string> = new Set('إن أن لكن لأن كأن بأن وأن وإن وبأن'.split(' '));

/** Without و and ف, and for nouns without ب and ل. */
function* stems(bare: string): Generator<string> {
  yield bare;
  if (/^[وف]/.test(bare)) yield bare.slice(1);
  if (/^[وف]?[بل]/.test(bare)) yield bare.replace(/^[وف]?[بل]/, '');
}

/** Whether a number straight after the token is in the genitive or the accusative for certain. */
export function governsOblique(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  for (const stem of stems(token.bare)) {
    if (PREPOSITIONS.has(stem) || HEADS.has(stem) || SUBORDINATORS.has(stem)) return true;
  }
  return false;
}

/** Whether a number straight after the token is in the genitive for certain. */
export function governsGenitive(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !governsOblique(token)) return false;
  return ![...stems(token.bare)].some((stem) => SUBORDINATORS.has(stem));
}

/** Whether the particles that are attached before a word put it in the genitive: ب، ل، ك. */
export function hasPreposition(proclitics: string): boolean {
  return /[بلك](?:ال|ل)?$/.test(proclitics.replace(/ال$/, '')) || proclitics.endsWith('لل');
}

/** Verbs that say how much something comes to: the number after their subject is their object. */
const COMES_TO =
  /^[وفس]?(?:بلغ|بلغت|يبلغ|تبلغ|سيبلغ|ستبلغ|تجاوز|تجاوزت|يتجاوز|تتجاوز|تخطى|تخطت|يتخطى|ناهز|ناهزت|يناهز|تناهز|قارب|قاربت|يقارب|تقارب|وفاق|فاق|فاقت|يفوق|تعدى|تعدت|يتعدى)$/;
/** كان and its sisters: the number after their subject is what is said of it, in the accusative. */
const WAS = /^[وف]?(?:كان|كانت|يكون|تكون|سيكون|ستكون|أصبح|أصبحت|صار|صارت|بات|باتت|ظل|ليس|ليست)$/;
/** A subject that is a quantity: its number is what is said of it. */
const QUANTITY = /^(?:عدد|عمر|طول|عرض|وزن|ثمن|سعر|قيمة|مجموع|حصيلة|رصيد|سن|مساحة|ارتفاع)(?:ه|ها|هم|هن|هما)?$/;
/** كانوا عشرين: the subject is in the verb, so the number is no subject. */
const WITH_SUBJECT = /..وا$|^[وف]?(?:رأيت|اشتريت|التقيت|لقيت|رأينا|اشترينا|التقينا|أعطيت)$/;
const LONGEST_SUBJECT = 3;

/** Verbs that a length of time follows as their object or adverb: استغرق البناء ثلاثين شهرا; but مر and مضى have it for a subject. */
const LASTS =
  /^[وفس]?(?:استغرق|استغرقت|يستغرق|تستغرق|استمر|استمرت|يستمر|تستمر|دام|دامت|يدوم|تدوم|قضى|قضت|يقضي|تقضي|أمضى|أمضت|يمضي|تمضي|عاش|عاشت|سجن|سجنت|امتد|امتدت|يمتد|تمتد|بقي|بقيت|مكث|مكثت|غاب|غابت|حكم|عمل|عملت)$/;
const TIME_UNITS = /^(?:عاما|سنة|يوما|شهرا|ساعة|دقيقة|أسبوعا|ليلة|قرنا|ثانية|عام|يوم|شهر|أسبوع)$/;
const LASTS_REACH = 4;

/** Whether a number before a unit of time is how long something lasts: استمرت الحرب عشرين عاما. */
export function isDuration(tokens: readonly Token[], number: number, next: Token | undefined): boolean {
  if (next?.kind !== 'word' || !TIME_UNITS.test(next.bare)) return false;
  for (let at = number - 1; at >= Math.max(0, number - LASTS_REACH); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (LASTS.test(token.bare)) return true;
  }
  return false;
}

/** Whether the sentence before a number makes it an object: بلغ عدد القتلى خمسين, كان عمره ثلاثين عاما, رأيت اثني عشر. */
export function isObject(tokens: readonly Token[], number: number): boolean {
  const before = tokens[number - 1];
  if (before?.kind !== 'word') return false;
  if (WITH_SUBJECT.test(before.bare)) return true;
  for (let length = 1; length <= LONGEST_SUBJECT; length++) {
    const [verb, subject] = [tokens[number - 1 - length], tokens[number - length]];
    if (verb?.kind !== 'word' || subject?.kind !== 'word') return false;
    if (!QUANTITY.test(subject.bare)) continue;
    return COMES_TO.test(verb.bare) || WAS.test(verb.bare);
  }
  return false;
}

/** What of a number tells its case. */
interface PlacedNumber {
  readonly proclitics: string;
  readonly previous: Token | undefined;
  readonly firstToken: number;
  readonly next?: Token | undefined;
}

/** Whether a number without the article is in the genitive or accusative for certain. و joins it to something that may be a nominative. */
export function isGoverned(
  tokens: readonly Token[],
  { proclitics, previous, firstToken, next }: PlacedNumber,
): boolean {
  if (hasPreposition(proclitics)) return true;
  if (proclitics !== '') return false;
  return governsOblique(previous) || isObject(tokens, firstToken) || isDuration(tokens, firstToken, next);
}
