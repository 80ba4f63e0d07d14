import type { CountedNoun, Localized } from '../rules/engine/message.js';
import type { FixSafety, Severity } from '../rules/index.js';

/** How a severity is named, counted and coloured. */
export interface SeverityLook {
  readonly name: Localized;
  readonly noun: CountedNoun;
  readonly color: 'red' | 'yellow' | 'cyan';
}

export const SEVERITIES: Readonly<Record<Severity, SeverityLook>> = {
  error: {
    name: { ar: 'خطأ', en: 'error' },
    noun: { singular: 'خطأ واحد', dual: 'خطآن', plural: 'أخطاء', accusative: 'خطأً', en: ['error', 'errors'] },
    color: 'red',
  },
  warning: {
    name: { ar: 'تنبيه', en: 'warning' },
    noun: {
      singular: 'تنبيه واحد',
      dual: 'تنبيهان',
      plural: 'تنبيهات',
      accusative: 'تنبيهًا',
      en: ['warning', 'warnings'],
    },
    color: 'yellow',
  },
  info: {
    name: { ar: 'ملاحظة', en: 'note' },
    noun: {
      singular: 'ملاحظة واحدة',
      dual: 'ملاحظتان',
      plural: 'ملاحظات',
      accusative: 'ملاحظة',
      en: ['note', 'notes'],
    },
    color: 'cyan',
  },
};

/** What a rule's fixes are called. */
export const FIXES: Readonly<Record<FixSafety | 'none', Localized>> = {
  safe: { ar: 'تصحيح مؤكد', en: 'safe fix' },
  suggestion: { ar: 'اقتراح', en: 'suggestion' },
  none: { ar: 'بلا تصحيح', en: 'no fix' },
};
