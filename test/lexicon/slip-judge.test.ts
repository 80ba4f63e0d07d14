import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameHints, Verdict } from '../../rules/lexicon/spelling.js';
import { testLexicon } from '../support/lexicon.js';
import { NEWSROOM_SLIPS } from './newsroom-slips.js';

const { spelling, ...lexicon } = testLexicon();

/** Judges the word between «» in a few words of text. */
function judge(text: string, hints?: NameHints): Verdict {
  const [, previous, word = '', next] = /^(?:.*?(\S+) )?«(.+)»(?: (\S+).*)?$/.exec(text) ?? [];
  return spelling.judge(word, { previous, next }, hints);
}

describe('a word that the dictionary does not have', () => {
  it.each([
    ['وتعزيز التعاون «العكسري» بين البلدين', 'العسكري'],
    ['على بعد عشرة «كليومترات» من العاصمة', 'كيلومترات'],
    ['كما «وفعا» اتفاقية للتعاون', 'وقعا'],
    ['وقالت وزارة «الخازجية» في بيان', 'الخارجية'],
    ['في قطاعات «الصجة» والتعليم', 'الصحة'],
    ['اجتمع «فيالعراق» وفد رسمي', 'في العراق'],
    ['ودعا «المتظاهرزن» إلى الإفراج', 'المتظاهرون'],
    ['حقق «الممنتخب» الوطني فوزا', 'المنتخب'],
    ['من أجل «مكاقحة» الفساد', 'مكافحة'],
    ['شارك في «المياراة» أحد عشر لاعبا', 'المباراة'],
  ])('is most likely a slip in %s, for %s', (text, right) => {
    const { probability, known, suggestions } = judge(text);
    expect(known).toBe(false);
    expect(probability).toBeGreaterThan(0.75);
    expect(suggestions[0]?.word).toBe(right);
  });

  it.each([
    'شكر الرئيس «هرتسوغ» على الزيارة',
    'قال «علييف» إن',
    'في قصر «زوغلبا» الرئاسي',
    'التعاون مع «موساييف» في باكو',
    'النشيد الوطني «هاتكفا»',
    'الرئيس وزوجته «ميخال» في القصر',
    'من حزب «شاس» في الزيارة',
    'وزير الصحة موشيه «أربيل» من',
    'تولى «راسموسن» رئاسة الحكومة',
    'مدينة «كراسنويارسك» في سيبيريا',
    'لاعب الوسط «كاسيميرو» في الدقيقة',
    'الناطق باسم الحزب «زاكيرجونوف» عن',
    'وقالت الطبيبة «بيرغستروم» في مؤتمر',
    'مطار «كوتوكا» الدولي',
  ])('is no slip where it is a name: %s', (text) => {
    expect(judge(text).probability).toBeLessThan(0.1);
  });

  it('is less likely a slip the more speaks for a name', () => {
    const text = 'وتعزيز التعاون «العكسري» بين البلدين';
    const without = judge(text).probability;
    const hints: (keyof NameHints)[] = ['listed', 'afterTitle', 'besideName', 'recurs', 'latinBeside', 'quoted'];
    for (const hint of hints) expect(judge(text, { [hint]: true }).probability).toBeLessThan(without);
    expect(spelling.reconsider(judge(text), { recurs: true })).toBe(judge(text, { recurs: true }).probability);
  });

  it('is no slip where nothing is near', () => {
    expect(judge('«ضضظظغغثخ»')).toMatchObject({ probability: 0, suggestions: [] });
  });
});

describe('a word of the dictionary', () => {
  it.each([
    ['وقال رئيس «الوززاء» في المؤتمر', 'الوزراء'],
    ['في الساعات الأخيرة «الماصية»', 'الماضية'],
    ['وزير «الجارجية» المصري', 'الخارجية'],
    ['كما «كامت» قد أعلنت', 'كانت'],
  ])('may be a slip all the same: %s, for %s', (text, right) => {
    const { probability, suggestions } = judge(text);
    expect(probability).toBeGreaterThan(0.3);
    expect(suggestions[0]?.word).toBe(right);
  });

  it.each([
    'وقال رئيس «الوزراء» في المؤتمر',
    'قال «علي» عبد الله',
    'أعلنت «الحكومة» عن خطة',
    'في «بيته» مساء أمس',
    'من «أن» يكون',
    'وصل إلى «المطار» أمس',
    'كانت «الليلة» الأولى',
    'قرأ «الكاتب» روايته',
    'توقف «قلبه» عن النبض',
    'هدأت «العاصفة» قليلا',
    'باع «التاجر» بضاعته',
    'جلس «القط» على السور',
  ])('is none where it fits: %s', (text) => {
    expect(judge(text).probability).toBeLessThan(0.15);
  });

  it('is likelier meant where it recurs, or stands as a name does', () => {
    const text = 'كما «كامت» قد أعلنت';
    const { probability } = judge(text);
    expect(judge(text, { recurs: true }).probability).toBeLessThan(probability);
    expect(judge(text, { afterTitle: true }).probability).toBeLessThan(probability);
    expect(judge(text, { listed: true })).toEqual(judge(text));
  });
});

describe('two words side by side', () => {
  const pair = (left: string, right: string, previous?: string, next?: string): Verdict =>
    spelling.judgeSplit(left, right, { previous, next });

  it('are one where one of them is none and both together are one', () => {
    expect(pair('المست', 'شفى', 'في', 'المركزي').suggestions.map(({ word }) => word)).toEqual(['المستشفى']);
    expect(pair('المست', 'شفى', 'في', 'المركزي').probability).toBeGreaterThan(0.95);
    expect(pair('ال', 'رئيس', 'قال', 'الأمريكي').probability).toBeGreaterThan(0.9);
  });

  it('are two where they are words that go together, or make none', () => {
    expect(pair('إن', 'شاء', undefined, 'الله').probability).toBeLessThan(0.01);
    expect(pair('عبد', 'الله', 'محمد').probability).toBeLessThan(0.01);
    expect(pair('إلى', 'القاهرة', 'وصل')).toMatchObject({ probability: 0, suggestions: [] });
  });
});

describe('the weight of a word', () => {
  it('tells which of two spellings fits a place', () => {
    const fits = (word: string, previous: string, next: string) => spelling.weight(word, { previous, next });
    expect(fits('على', 'اتفق', 'تشكيل')).toBeGreaterThan(fits('علي', 'اتفق', 'تشكيل'));
    expect(fits('علي', 'محمد', 'كلاي')).toBeGreaterThan(fits('على', 'محمد', 'كلاي'));
  });
});

describe('a judgement', () => {
  const letters = fc
    .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ'), { minLength: 0, maxLength: 30 })
    .map((word) => word.join(''));
  const words = fc.oneof(
    letters,
    fc.constantFrom(...Object.values(NEWSROOM_SLIPS).flatMap((lines) => lines.match(/\S+/g) ?? [])),
  );

  it('is a probability, the same each time, and knows what the dictionary knows', () => {
    fc.assert(
      fc.property(words, words, fc.option(words, { nil: undefined }), (word, previous, next) => {
        const verdict = spelling.judge(word, { previous, next });
        expect(verdict.probability).toBeGreaterThanOrEqual(0);
        expect(verdict.probability).toBeLessThanOrEqual(1);
        expect(verdict.known).toBe(lexicon.accepts(word));
        expect(verdict.suggestions.length).toBeLessThanOrEqual(5);
        expect(spelling.judge(word, { previous, next })).toEqual(verdict);
      }),
      { numRuns: 100 },
    );
  });

  it('takes well under a millisecond of a word', () => {
    const slips = Object.values(NEWSROOM_SLIPS).flatMap((lines) => lines.match(/\S+/g) ?? []);
    for (const slip of slips) spelling.judge(slip, {});
    const started = process.cpuUsage().user;
    for (const slip of slips) spelling.judge(slip, {});
    const milliseconds = (process.cpuUsage().user - started) / 1000 / slips.length;
    console.log(`  ${milliseconds.toFixed(3)} ms a word`);
    expect(milliseconds).toBeLessThan(1.5);
  });
});
