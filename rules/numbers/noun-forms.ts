/** The forms of nouns that numbers ask for. Signs over and under letters are left out. */
import type { Noun, NounTable } from '../lexicon/nouns.js';

/** After these no alef is written for the tanween of the accusative: دولة، مستشفى، خطأ، لقاء. */
const NO_ALEF = /(?:[ةىاأ]|اء)$/;
/** A hamza alone behind a letter that joins to the left takes a seat before an ending: شيئا، عبئان, but جزءا. */
const JOINING_HAMZA = /([^اأإآدذرزوؤىةء])ء$/;
const IRREGULAR_DUALS: Readonly<Record<string, string>> = { أب: 'أبو', أخ: 'أخو', عصا: 'عصو' };

/** Loanwords that stay as they are after any number, as CLDR has them: 5 يورو، 40 واط. */
const INVARIABLE: ReadonlySet<string> = new Set(
  'يورو كيلو بيزو واط كيلوواط ميغاواط ميجاواط جيجاواط غيغاواط هرتز بايت كيلوبايت ميغابايت غيغابايت بكسل بت نانو ين يوان سي'.split(
    ' ',
  ),
);

/** Whether the noun has no other form after any number. */
export function isInvariable({ singular }: Noun): boolean {
  return INVARIABLE.has(singular);
}

/** Units and currencies, by singular. */
const MEASURES: ReadonlySet<string> = new Set(
  (
    'متر كيلومتر سنتيمتر سنتمتر ميليمتر ملليمتر مليمتر ميل قدم بوصة إنش ياردة عقدة غرام جرام كيلوغرام كيلوجرام طن رطل أوقية أونصة قيراط ' +
    'لتر ليتر غالون جالون برميل هكتار فدان دونم درجة سعرة دولار ريال درهم دينار جنيه ليرة شيكل روبل روبية فرنك ' +
    'كرونة سنت نقطة ملعقة كوب كأس حبة فص'
  ).split(' '),
);

/** Whether the noun is a unit or a currency. */
export function isMeasure(noun: Noun): boolean {
  return MEASURES.has(noun.singular) || isInvariable(noun);
}

function beforeEnding(singular: string): string {
  return singular.replace(JOINING_HAMZA, '$1ئ');
}

/** Whether the tanween of the accusative shows in no letter. */
export function takesNoAlef(singular: string): boolean {
  return NO_ALEF.test(singular);
}

/** The singular accusative, as after 11 to 99: كتابا، دولة، شيئا، قاضيا. */
export function accusative({ singular }: Noun, table: NounTable): string {
  if (NO_ALEF.test(singular)) return singular;
  // The table finds قاضٍ by قاضي as well: that is how it tells such a noun.
  const isDefective = table.withSingular(`${singular}ي`).some((noun) => noun.singular === singular);
  return `${beforeEnding(singular)}${isDefective ? 'يا' : 'ا'}`;
}

/** The usual plural in the genitive, as after 3 to 10: كتب، مواطنين، ليال; `undefined` where the noun is not counted. */
export function countedPlural({ plurals }: Noun): string | undefined {
  return plurals[0]?.replace(/ون$/, 'ين');
}

/** The dual: كتابان، دولتين، خطآن, before a noun without its ن; `undefined` for loanwords in alef. */
export function dual({ singular, gender }: Noun, oblique: boolean, construct: boolean): string | undefined {
  const ending = (oblique ? 'ي' : 'ا') + (construct ? '' : 'ن');
  const irregular = IRREGULAR_DUALS[singular];
  if (irregular !== undefined) return irregular + ending;
  if (singular.endsWith('ة')) return `${singular.slice(0, -1)}ت${ending}`;
  if (singular.endsWith('ى')) return `${singular.slice(0, -1)}ي${ending}`;
  if (singular.endsWith('ا')) return undefined;
  if (singular.endsWith('أ') && !oblique) return `${singular.slice(0, -1)}آ${ending.slice(1)}`;
  if (singular.endsWith('اء') && gender === 'feminine') return `${singular.slice(0, -1)}و${ending}`;
  return beforeEnding(singular) + ending;
}
