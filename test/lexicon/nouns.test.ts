import { describe, expect, it } from 'vitest';
import { ContainerError } from '../../rules/lexicon/container.js';
import { type Noun, readNouns } from '../../rules/lexicon/nouns.js';
import { compileNouns } from '../../scripts/lexicon/nouns.js';
import { testLexicon } from '../support/lexicon.js';
import { readingText } from './readings-as-text.js';

const { nouns, analyse, accepts } = testLexicon();

function nounText({ singular, plurals, gender, human }: Noun): string {
  return [singular, plurals.join('|') || '—', gender.charAt(0), human ? 'h' : 'n'].join(' ');
}

describe('the table of nouns', () => {
  it.each([
    ['كتاب', ['كتاب كتب m n']],
    ['رجل', ['رجل رجال m h', 'رجل أرجل f n']],
    ['سنة', ['سنة سنوات|سنون|سنين f n']],
    ['خليفة', ['خليفة خلفاء m h']],
    ['بئر', ['بئر آبار f n']],
    ['عدوى', ['عدوى — f n']],
    ['قاض', ['قاض قضاة m h']],
    ['قاضي', ['قاض قضاة m h']],
    ['زغلب', []],
    ['كتب', []],
  ])('knows of the singular %s: %j', (singular, expected) => {
    expect(nouns.withSingular(singular).map(nounText)).toEqual(expected);
  });

  it.each([
    ['فرسان', ['فارس']],
    ['بلدان', ['بلد']],
    ['حكام', ['حاكم', 'حكم']],
    ['كتاب', ['كاتب']],
    ['ثواني', ['ثانية']],
    ['كتابات', []],
  ])('knows what %s is a plural of: %j', (plural, singulars) => {
    expect(nouns.withPlural(plural).map(({ singular }) => singular)).toEqual(singulars);
  });

  it.each([
    ['للوزيرين', ['وزير']],
    ['وكتاب', ['كتاب', 'كاتب']],
    ['سنتين', ['سنة', 'سنت']],
    ['طالباتهم', ['طالبة']],
    ['الثواني', ['ثانية']],
    ['مسؤولي', ['مسؤول']],
    ['ريالين', ['ريال']],
    ['بالشواكل', ['شيكل']],
    ['استقبلهم', []],
  ])('is found by a word as it stands in a text: %s is of %j', (word, singulars) => {
    expect([...new Set(nouns.of(word).map(({ singular }) => singular))].sort()).toEqual([...singulars].sort());
  });

  it('is refused where a line is not singular, plurals, gender and humanness', () => {
    for (const line of ['كتاب\tكتب\tm', 'كتاب\tكتب\tx\tn', 'كتاب كتب\tm\tn', 'book\tbooks\tm\tn', 'كتاب\tكتب\tm\tn\tn'])
      expect(() => compileNouns(`${line}\n`)).toThrow(line);
    expect(() => compileNouns('كتاب\tكتب\tm\tn\nكتاب\tكتب\tm\tn\n')).toThrow('twice');
  });

  it('says so where its file is damaged', () => {
    expect(() => readNouns(new Uint8Array(10))).toThrow(ContainerError);
  });
});

/** Readings that must be among those of the word. */
const READINGS: readonly (readonly [word: string, reading: string])[] = [
  ['الوزراء', 'ال·وزراء noun plural masculine human definite of=وزير'],
  ['رسائلهم', 'رسائل·هم noun plural feminine definite of=رسالة pronoun=هم'],
  ['قضبان', 'قضبان noun plural masculine of=قضيب'],
  ['خليفة', 'خليفة noun singular masculine human'],
  ['أسامة', 'أسامة person-name singular masculine human'],
  ['حربان', 'حرب·ان masdar dual feminine nominative indefinite'],
  ['طالبتين', 'طالب·تين active-participle dual feminine human accusative/genitive indefinite of=طالبة'],
  ['مشاركة', 'مشاركة masdar singular feminine'],
  ['مشاركة', 'مشارك·ة active-participle singular feminine human of=مشاركة'],
  ['أبوه', 'أبو·ه noun singular masculine human nominative definite pronoun=ه'],
  ['أقوياء', 'أقوياء intensive plural masculine human of=قوي'],
  ['الأنسجة', 'ال·أنسجة noun definite'],
  ['الكبرى', 'ال·كبرى elative singular feminine definite'],
  ['السوداء', 'ال·سوداء adjective singular feminine definite'],
  ['منهم', 'من·هم particle'],
  ['بهما', 'ب·هما particle'],
  ['ولكن', 'و·لكن particle'],
  ['لسنا', 'لس·نا verb ليس past 1p'],
  ['ينتمون', 'ينتمون verb انتمى present 3pm indicative'],
  ['صلاح', 'صلاح name'],
  ['ألمان', 'ألمان noun plural masculine human of=ألماني'],
];

/** Readings of words that no dictionary has, and whose they are. */
const UNLISTED: readonly (readonly [word: string, reading: string, source: string])[] = [
  ['ريالين', 'ريال·ين noun dual masculine accusative/genitive indefinite', 'nouns'],
  ['وللشيكلات', 'ولل·شيكلات noun plural masculine definite of=شيكل', 'nouns'],
  ['حدوديون', 'حدودي·ون nisba plural masculine human nominative indefinite', 'ending'],
  ['ومانديلا', 'و·مانديلا person-name', 'names'],
];

describe('readings with lists', () => {
  it.each(READINGS)('%s can be read as %s', (word, reading) => {
    expect(analyse(word).map(readingText)).toContain(reading);
  });

  it.each(UNLISTED)('%s, which is in no dictionary, can be read as %s', (word, reading, source) => {
    expect(accepts(word)).toBe(false);
    expect(analyse(word).find((one) => readingText(one) === reading)?.source).toBe(source);
  });

  it.each([
    ['لهم', 'ل·هم particle', 1],
    ['الذين', 'الذين particle plural masculine definite', 1],
  ])('%s has the reading %s once', (word, reading, times) => {
    expect(
      analyse(word)
        .map(readingText)
        .filter((text) => text === reading),
    ).toHaveLength(times);
  });

  it('knows nothing of what is no word', () => {
    expect(analyse('زغلباويات')).toEqual([]);
  });
});
