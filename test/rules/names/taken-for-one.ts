import { activate, Checker } from '../../../rules/index.js';
import inconsistentSpelling from '../../../rules/names/inconsistent-spelling.js';
import { testLexicon } from '../../support/lexicon.js';

const checker = new Checker({ lexicon: testLexicon(), rules: [activate(inconsistentSpelling)], language: 'ar' });

/** Whether an article that names somebody in full, then by the last name, takes the other last name for the same one. */
export function areTakenForOne(name: string, other: string, otherFirst: string): boolean {
  const text = `التقى الصحفيون جوزيف ${name} في مكتبه. ويرى خبراء أن ${name} محق في رأيه، فيما يستعد ${name} للرحيل.\n\nأما ${otherFirst} ${other} فلم يصدر عنه تعليق.`;
  return checker.check(text, 'plain').findings.length > 0;
}
