import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CompiledDictionaries } from '../../rules/lexicon/compiled-lexicon.js';
import { readContainer } from '../../rules/lexicon/container.js';
import { readingText } from './readings-as-text.js';

const dictionaries = new CompiledDictionaries(
  readContainer(readFileSync(new URL('../../data/dictionary.bin', import.meta.url))),
);

function readings(word: string): string[] {
  return dictionaries.analyse(word).map(readingText);
}

/** Every reading that the word has, checked by hand; where the list is the whole answer. */
const ALL: Readonly<Record<string, readonly string[]>> = {
  الاثنان: ['الاثنان particle dual masculine nominative definite'],
  الاثنين: ['الاثنين particle dual masculine accusative/genitive definite'],
  عشرون: ['عشرون particle plural nominative indefinite'],
  هذان: ['هذان particle dual masculine nominative definite'],
  المسؤولون: ['ال·مسؤول·ون passive-participle plural masculine human nominative definite'],
  المسؤولين: [
    'ال·مسؤول·ين passive-participle dual masculine accusative/genitive definite',
    'ال·مسؤول·ين passive-participle plural masculine human accusative/genitive definite',
  ],
  القاضي: ['ال·قاضي active-participle singular masculine definite'],
  بصورة: ['ب·صورة noun singular feminine genitive'],
  والوزيرة: ['وال·وزير·ة noun singular feminine definite'],
  وزيرتان: ['وزير·تان noun dual feminine nominative indefinite'],
  اللبنانيون: [
    'ال·لبناني·يون nisba plural masculine human nominative definite',
    'ال·لبنان·يون nisba plural masculine human nominative definite',
  ],
  أكاديميون: ['أكاديمي·يون nisba plural masculine human nominative indefinite'],
  الحديقة: ['ال·حديقة noun singular feminine definite'],
  أسلحة: ['أسلحة noun'],
  وأوباما: ['و·أوباما person-name'],
  قالوا: ['قال·وا verb قال past 3pm'],
  رأوه: ['رأوا·ه verb رأى past 3pm object=ه'],
  كتبتا: ['كتب·تا verb كتب past 3df'],
  دعوت: ['دعوت verb دعا past 1s/2sm/2sf'],
  سنكتب: ['س·نكتب verb كتب present 1p', 'س·نكتب verb أكتب present 1p'],
  ويصنف: ['و·يصنف verb صنف present 3sm'],
  يعملون: ['يعمل·ون verb عمل present 3pm indicative', 'يعمل·ون verb أعمل present 3pm indicative'],
  ليعملوا: [
    'ل·يعمل·وا verb عمل present 3pm subjunctive-or-jussive',
    'ل·يعمل·وا verb أعمل present 3pm subjunctive-or-jussive',
  ],
  كأنهم: ['كأن·هم particle'],
  بأنها: ['ب·أن·ها particle'],
};

/** Readings that must be among those of a word that can be read in other ways as well. */
const AMONG: readonly (readonly [word: string, reading: string])[] = [
  ['وقعا', 'وقع·ا verb وقع past 3dm'],
  ['حضرتا', 'حضر·تا verb حضر past 3df'],
  ['يقولون', 'يقول·ون verb قال present 3pm indicative'],
  ['قالت', 'قال·ت verb قال past 3sf'],
  ['قلت', 'قل·ت verb قال past 1s/2sm/2sf'],
  ['قلن', 'قل·ن verb قال past 3pf'],
  ['يقلن', 'يقل·ن verb قال present 3pf'],
  ['كتبت', 'كتب·ت verb كتب past 1s/2sm/2sf/3sf'],
  ['تكتب', 'تكتب verb كتب present 2sm/3sf'],
  ['تكتبين', 'تكتب·ين verb كتب present 2sf indicative'],
  ['تكتبان', 'تكتب·ان verb كتب present 2d/3df indicative'],
  ['يكتبها', 'يكتب·ها verb كتب present 3sm object=ها'],
  ['كتبتموه', 'كتب·تموه verb كتب past 2pm object=ه'],
  ['دعا', 'دعا verb دعا past 3sm'],
  ['دعت', 'دعت verb دعا past 3sf'],
  ['دعتا', 'دعتا verb دعا past 3df'],
  ['دعوا', 'دعوا verb دعا past 3pm/3dm'],
  ['يدعون', 'يدعون verb دعا present 3pm/3pf'],
  ['تدعين', 'تدعين verb دعا present 2sf/2pf'],
  ['أعطيتم', 'أعطيت·م verb أعطى past 2pm'],
  ['يعطيان', 'يعطيا·ن verb أعطى present 3dm indicative'],
  ['سيبقيان', 'س·يبقيا·ن verb بقي present 3dm indicative'],
  ['قرأت', 'قرأت verb قرأ past 1s/2sm/2sf/3sf'],
  ['قرؤوا', 'قرؤوا verb قرأ past 3pm'],
  ['جئت', 'جئ·ت verb جاء past 1s/2sm/2sf'],
  ['ألقت', 'ألقت verb ألقى past 3sf'],
  ['يسعى', 'يسعى verb سعى present 3sm'],
  ['شدت', 'شد·ت verb شد past 3sf'],
  ['شددت', 'شدد·ت verb شد past 1s/2sm/2sf'],
  ['قل', 'قل verb قال imperative 2sm'],
  ['اكتبوا', 'اكتب·وا verb كتب imperative 2pm'],
  ['كتابا', 'كتاب·ا noun singular accusative indefinite'],
  ['كتابا', 'كتاب·ا noun dual nominative construct'],
  ['كتابهم', 'كتاب·هم noun singular definite pronoun=هم'],
  ['كتابيهما', 'كتاب·يهما noun dual accusative/genitive definite pronoun=هما'],
  ['لمعلمتهم', 'ل·معلمة·تهم noun singular feminine definite pronoun=هم'],
  ['للمعلمين', 'لل·معلم·ين active-participle plural masculine human accusative/genitive definite'],
  ['معلمو', 'معلم·و active-participle plural masculine human nominative construct'],
  ['معلمات', 'معلم·ات active-participle plural feminine'],
  ['بمعلمات', 'ب·معلم·ات active-participle plural feminine genitive'],
  ['قاض', 'قاضي active-participle singular masculine nominative/genitive indefinite'],
  ['جزأين', 'جزء·أين noun dual accusative/genitive indefinite'],
  ['قراران', 'قرار·ان masdar dual masculine nominative indefinite'],
  ['فتيان', 'فتى·يان noun dual nominative indefinite'],
  ['سياسيا', 'سياسي·ا nisba singular masculine accusative indefinite'],
  ['الاقتصاديان', 'ال·اقتصادي·ان nisba dual masculine nominative definite'],
  ['لبنانية', 'لبناني·ة nisba singular feminine'],
  ['الجزائر', 'ال·جزائر place-name singular definite'],
  ['أكبر', 'أكبر elative'],
];

/** What must not be read into a word. */
const NEVER: readonly (readonly [word: string, beginning: string, reason: string])[] = [
  ['قل', 'قل verb قال past', 'the base of قلت is no form of its own'],
  ['سيكتب', 'س·يكتب verb كتب past', 'س stands before the present only'],
  ['تبقيان', 'تبقيا·ن verb تبقى past', 'the dual of the past has no ن'],
  ['يقولن', 'يقول·ن verb قال present 3pf', 'the feminine plural is يقلن'],
  ['معلمون', 'معلم·ون active-participle plural masculine nominative definite', 'without the article'],
  ['للمدينة', 'لل·مدينة noun singular feminine genitive', 'ل before ل that is no article'],
  ['فيها', 'فيها particle', 'a whole beside its parts'],
  ['أسلحة', 'أسلحة noun singular', 'a broken plural'],
  ['أكبر', 'أكبر elative singular', 'it serves every number'],
];

describe('readings', () => {
  it.each(Object.entries(ALL))('%s has exactly the readings checked by hand', (word, expected) => {
    expect(readings(word).sort()).toEqual([...expected].sort());
  });

  it.each(AMONG)('%s can be read as %s', (word, reading) => {
    expect(readings(word)).toContain(reading);
  });

  it.each(NEVER)('%s is never read as %s: %s', (word, beginning) => {
    expect(readings(word).filter((reading) => reading.startsWith(beginning))).toEqual([]);
    expect(dictionaries.accepts(word)).toBe(true);
  });

  it('reads ligatures of presentation forms as their letters', () => {
    expect(readings('ﻷن')).toEqual(readings('لأن'));
    expect(readings('ﻷن')).toContain('ل·أن particle');
  });

  it('gives a reading to whatever it accepts, and none to what it does not know', () => {
    const words = 'في من المدينة وسيكتبونها مدرستان بيروت أبو ذلك لكي ﻻ زغلباويات داعشش استتكتب'.split(' ');
    for (const word of words) expect([word, readings(word).length > 0]).toEqual([word, dictionaries.accepts(word)]);
  });
});
