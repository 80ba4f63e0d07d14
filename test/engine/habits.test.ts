import { describe, expect, test } from 'vitest';
import type { House } from '../../rules/engine/house.js';
import type { BlockRule } from '../../rules/engine/rule.js';
import { activate, applyFixes, createChecker, RULES } from '../../rules/index.js';
import { testLexicon } from '../support/lexicon.js';
import { silentRule } from '../support/rules.js';

/** What is flagged in a text, hints left out. */
function flagged(text: string, house: Partial<House>, rules = RULES.map(activate)): string[] {
  const { findings, failures } = createChecker({ lexicon: testLexicon(), rules, house }).check(text, 'plain');
  expect(failures).toEqual([]);
  return findings.filter(({ severity }) => severity !== 'info').map(({ start, end }) => text.slice(start, end));
}

/** A rule that writes `right` for `wrong`: what a rule that is not written yet may say. */
function mends(id: BlockRule['id'], wrong: string, right: string): BlockRule {
  return silentRule(id, {
    *check({ tokens }) {
      for (const { start, end, text } of tokens) {
        if (text === wrong) yield { start, end, message: 'found', fixes: [{ replacement: right }] };
      }
    },
  });
}

describe('Strictness', () => {
  const HAMZA = [
    ['سافر الوزير الى القاهرة.', 'الى'],
    ['عقدت اللجنة إجتماع عمل.', 'إجتماع'],
    ['الاحتفال بإستقلال البلاد.', 'بإستقلال'],
    ['صرح المتحدث بأسم الوزارة.', 'بأسم'],
    ['أقر البرلمان الاوروبي القانون.', 'الاوروبي'],
    ['وصلت المساعدات لاول مرة.', 'لاول'],
    ['غادر للاسف قبل الافتتاح.', 'للاسف'],
    ['أكد الوزير ان الخطة جاهزة.', 'ان'],
    ['بدا كانه لم يسمع السؤال.', 'كانه'],
    ['نجحت ان شاء الله الحملة.', 'ان شاء الله'],
    ['قرأ المذيع نص الأعلان أمس.', 'الأعلان'],
  ] as const;

  test.each(HAMZA)('of the initial hamza decides about «%s»', (text, wrong) => {
    expect(flagged(text, { strictness: 'both' })).toEqual([wrong]);
    expect(flagged(text, { strictness: 'initial-alef-hamza' })).toEqual([wrong]);
    expect(flagged(text, { strictness: 'final-yaa' })).toEqual([]);
    expect(flagged(text, { strictness: 'none' })).toEqual([]);
  });

  test.each([
    ['فاز المنتخب في كاس العالم.', 'كاس'],
    ['تاثير القرار في السوق محدود.', 'تاثير'],
    ['جاء القطار متاخرا ساعتين.', 'متاخرا'],
    ['كان وزير الداخليه في المكتب.', 'الداخليه'],
    ['أصيب ظابط كبير.', 'ظابط'],
    ['اجتمع الوزراء لبحث الازمةا الاقتصادية.', 'الازمةا'],
  ])('leaves other slips what they are: «%s»', (text, wrong) => {
    expect(flagged(text, { strictness: 'none' })).toEqual([wrong]);
  });

  test.each([
    ['زار الوفد المصرى المصنع.', 'المصرى'],
    ['عاد الفريق السودانى أمس.', 'السودانى'],
  ])('of the final yaa decides about «%s»', (text, wrong) => {
    expect(flagged(text, { strictness: 'both' })).toEqual([wrong]);
    expect(flagged(text, { strictness: 'final-yaa' })).toEqual([wrong]);
    expect(flagged(text, { strictness: 'initial-alef-hamza' })).toEqual([]);
    expect(flagged(text, { strictness: 'none' })).toEqual([]);
  });

  test.each<[BlockRule['id'], wrong: string, right: string]>([
    ['spelling/alef-maqsura', 'فى', 'في'],
    ['spelling/alef-maqsura', 'مستشفي', 'مستشفى'],
    ['dates/hijri', 'جمادي', 'جمادى'],
  ])('holds for rules by what they change: %s %s → %s', (id, wrong, right) => {
    const rules = [activate(mends(id, wrong, right))];
    const found = (house: Partial<House>): string[] => flagged(`هذا ${wrong} هنا.`, house, rules);
    expect(found({})).toEqual([wrong]);
    expect(found({ strictness: 'final-yaa' })).toEqual([wrong]);
    expect(found({ strictness: 'initial-alef-hamza' })).toEqual([]);
  });

  test('says nothing of signs over letters', () => {
    const rules = [activate(mends('style/tanween-placement', 'قائلاً', 'قائلًا'))];
    expect(flagged('وتابع قائلاً ذلك.', { strictness: 'none' }, rules)).toEqual(['قائلاً']);
  });

  test('says nothing of grammar, where another alef is another word', () => {
    const rules = [activate(mends('grammar/inna-after-say', 'أن', 'إن'))];
    expect(flagged('قال أن الخطة جاهزة.', { strictness: 'none' }, rules)).toEqual(['أن']);
  });
});

describe('The Egyptian yaa', () => {
  const EGYPTIAN = { finalYaa: 'egyptian' } as const;

  test.each([
    'سافر فى الصباح، والتى وصلت على الطريق السودانى هى مصرية.',
    'قال رئيس النادى الأهلى إن اللاعب المصرى باق، وعاد رامى إلى القاهرة.',
    'التقى الرئيس هرتسوغ، والاقتصادى المصرى مصطفى الهادى فى قصر زوغلبا.',
    'سافر في الصباح، والتي وصلت على الطريق السوداني هي مصرية.',
  ])('is right as it stands: «%s»', (text) => {
    expect(flagged(text, EGYPTIAN)).toEqual([]);
  });

  test('does not make ى into ي, which Egypt writes ى as well', () => {
    const rules = [activate(mends('spelling/alef-maqsura', 'حتي', 'حتى'))];
    expect(flagged('بقي حتي الصباح.', EGYPTIAN, rules)).toEqual(['حتي']);
    expect(flagged('بقي حتي الصباح.', { ...EGYPTIAN, strictness: 'none' }, rules)).toEqual([]);
  });

  test('stays in corrections of other slips', () => {
    const text = 'زار الوفد الاقتصاادى المصنع.';
    const checker = createChecker({ lexicon: testLexicon(), house: EGYPTIAN });
    const { findings } = checker.check(text, 'plain');
    expect(applyFixes(text, findings, true).text).toBe('زار الوفد الاقتصادى المصنع.');
    expect(findings[0]?.fixes[0]?.title).toBe('اكتب «الاقتصادى»');
  });
});
