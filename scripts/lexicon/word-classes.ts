import type { WordClass } from '../../rules/lexicon/word-class.js';
import type { AffixFile } from './hunspell-affix.js';
import type { DictionaryEntry } from './hunspell-dictionary.js';

/** What follows a heading of Ayaspell's dictionary, up to the next. The files begin with particles. */
const HEADINGS: Readonly<Record<string, WordClass | undefined>> = {
  '###أسماء': 'noun',
  '#القارات': 'place-name',
  '#البلدان': 'place-name',
  '#العواصم': 'place-name',
  '##اسماء،أشخاص##': 'person-name',
  '####الأسماء####': 'noun',
  '##اسم-جامد##': 'noun',
  '##المصادر###': 'masdar',
  '###اسم-الفاعل##': 'active-participle',
  '##اسم-المفعول##': 'passive-participle',
  '##مبالغة-اسم-الفاعل##': 'intensive',
  '##صفة-مشبهة##': 'adjective',
  '##التفضيل##': 'elative',
  '##النسبة##': 'nisba',
  '##صفات-أخرى##': 'adjective',
  '#إضافة:مصادر،أسماء-الفاعل،والمفعول،صفات،مختلفات#': 'noun',
  '#إضافة:مصادر#': 'masdar',
  '#إضافة:اسم-الفاعل#': 'active-participle',
  '#إضافة:اسم-المفعول#': 'passive-participle',
  '#إضافة:صفات-مشبهة#': 'adjective',
  '#إضافة:مختلفات،الوسيط#': 'noun',
  '#إضافة:مختلفات،المحيط#': 'noun',
  '###مفرداتTB+مختلفات###': 'noun',
  '##اﻷسماء': 'noun',
};

/** The newer copy notes what each of its names is: `#مكان:دولة`, `#شخص`. The first that fits decides. */
const NOTES: readonly (readonly [beginning: string, is: WordClass])[] = [
  ['#مكان:منظمة', 'organisation-name'],
  ['#مكان', 'place-name'],
  ['#أودية', 'place-name'],
  ['#بلدة', 'place-name'],
  ['#شخص', 'person-name'],
  ['#والد', 'person-name'],
  ['#', 'name'],
];

/** Every verb, and nothing else, has the class of the conjunction و before a verb. */
const VERB_FLAG = 'Pb';
/** A word that takes ة among the names of places is an adjective from one: آسيوي. */
const FEMININE_FLAG = 'BB';

/** The numbers of the flag sets that have the flag. */
function setsWith(flag: string, { flagSets }: AffixFile): ReadonlySet<number> {
  return new Set(flagSets.flatMap((flags, i) => (flags.includes(flag) ? [i + 1] : [])));
}

/** Tells the class of entry after entry, in the order of the file. */
export function classifier(affixes: AffixFile): (entry: DictionaryEntry) => WordClass {
  const ofVerbs = setsWith(VERB_FLAG, affixes);
  const withFeminine = setsWith(FEMININE_FLAG, affixes);
  const ofTags = affixes.tags.map((tag) => NOTES.find(([beginning]) => tag.startsWith(beginning))?.[1]);
  let section: WordClass = 'particle';
  return ({ stem, flagSet, tag, wordClass }) => {
    if (wordClass !== undefined) return wordClass;
    section = HEADINGS[stem] ?? section;
    if (ofVerbs.has(flagSet)) return 'verb';
    const noted = ofTags[tag - 1];
    if (noted !== undefined) return noted;
    return section === 'place-name' && withFeminine.has(flagSet) ? 'nisba' : section;
  };
}
