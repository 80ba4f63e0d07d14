import type { Token, WordToken } from '../engine/tokens.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { nameCores } from '../lexicon/particles.js';
import type { NameHints } from '../lexicon/spelling.js';
import { isAnnounced, isQuoted } from './quotation.js';

/** Shorter words say nothing. */
const SHORTEST = 3;

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
    'فان فون وادي رأس مستشفى معبر بوابة سوق هضبة قرن بئر هجرة عقبة مخطط حديقة محور سد جسر درب مزرعة ضاحية مخيم يدعى تدعى اسمه اسمها المدعو المدعوة زوجته نجله شقيقه زميله مواطنه نظيره'
  ).split(' '),
);

/** A short vowel, shadda, or tanween but for that on an alef, which many write without any other sign. */
const VOWEL_SIGN = /[\u064C-\u0652](?!$)|[\u064E-\u0652]$/;

/** What the text right beside a word tells of its being a name. */
export function hintsOf(text: string, tokens: readonly Token[], token: WordToken, lexicon: Lexicon): NameHints {
  const before = tokens[token.index - 1];
  const after = tokens[token.index + 1];
  const previous = before?.kind === 'word' && standTogether(text, before, token) ? before.bare : undefined;
  return {
    vocalised: VOWEL_SIGN.test(token.text),
    listed: isListed(token.bare, lexicon),
    afterTitle: previous !== undefined && isTitle(previous),
    announced: previous !== undefined && isAnnounced(previous, token.bare),
    latinBeside: after?.text === '(' && tokens[token.index + 2]?.kind === 'latin',
    quoted: isQuoted(tokens, token),
  };
}

/** Whether nothing but space is between two tokens. */
export function standTogether(text: string, first: Token, second: Token): boolean {
  return text.slice(first.end, second.start).trim() === '';
}

/** A title with و or ف before it is one as well. */
export function isTitle(bare: string): boolean {
  return TITLES.has(bare) || (/^[وفبل]/.test(bare) && TITLES.has(bare.slice(1)));
}

function isListed(bare: string, lexicon: Lexicon): boolean {
  return nameCores(bare).some(({ cores }) => cores.some((core) => core.length > 2 && lexicon.names.kinds(core) !== 0));
}

/** Names that hardly anyone uses as a word. */
const ORDINARY_ZIPF = 4.5;

export function mayBeName(bare: string, lexicon: Lexicon): boolean {
  if (bare.length < SHORTEST) return false;
  return !lexicon.accepts(bare) || (lexicon.names.kinds(bare) !== 0 && lexicon.zipf(bare) < ORDINARY_ZIPF);
}
