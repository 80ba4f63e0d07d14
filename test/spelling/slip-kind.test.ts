import { describe, expect, test } from 'vitest';
import { type SlipKind, slipKind } from '../../rules/spelling/slip-kind.js';

const KINDS: readonly (readonly [kind: SlipKind, pairs: readonly (readonly [written: string, meant: string])[]])[] = [
  [
    'hamza-missing',
    [
      ['اخبار', 'أخبار'],
      ['الى', 'إلى'],
      ['الاعلام', 'الإعلام'],
      ['سوال', 'سؤال'],
      ['رييس', 'رئيس'],
    ],
  ],
  [
    'hamzat-wasl',
    [
      ['إستقلال', 'استقلال'],
      ['الإقتصاد', 'الاقتصاد'],
      ['أسم', 'اسم'],
    ],
  ],
  [
    'hamza-seat',
    [
      ['شيئ', 'شيء'],
      ['يتسائل', 'يتساءل'],
      ['شاطىء', 'شاطئ'],
      ['أسرائيل', 'إسرائيل'],
      ['القرأن', 'القرآن'],
    ],
  ],
  [
    'madda',
    [
      ['الان', 'الآن'],
      ['منشات', 'منشآت'],
      ['قرءان', 'قرآن'],
    ],
  ],
  [
    'teh-marbuta',
    [
      ['الحكومه', 'الحكومة'],
      ['مياة', 'مياه'],
    ],
  ],
  [
    'alef-maqsura',
    [
      ['فى', 'في'],
      ['حتي', 'حتى'],
      ['عصى', 'عصا'],
      ['مستشفا', 'مستشفى'],
    ],
  ],
  [
    'silent-alef',
    [
      ['قالو', 'قالوا'],
      ['يدعوا', 'يدعو'],
    ],
  ],
  ['tanween-after-hamza', [['مساءا', 'مساء']]],
  [
    'dad-zah',
    [
      ['ظابط', 'ضابط'],
      ['يحضى', 'يحظى'],
    ],
  ],
  [
    'repeated-letter',
    [
      ['الرررئيس', 'الررئيس'],
      ['ممتاااز', 'ممتااز'],
      ['المنظظمة', 'المنظمة'],
    ],
  ],
  [
    'run-together',
    [
      ['فيالعراق', 'في العراق'],
      ['مدينةالقدس', 'مدينة القدس'],
    ],
  ],
  [
    'other',
    [
      ['وفعا', 'وقعا'],
      ['القانزن', 'القانون'],
      ['كتب', 'كاتب'],
      ['اخباره', 'أخبارة'],
      ['العكسري', 'العسكري'],
    ],
  ],
];

describe('the kind of slip between what was written and what was meant', () => {
  test.each(KINDS)('%s', (kind, pairs) => {
    for (const [written, meant] of pairs)
      expect([written, meant, slipKind(written, meant)]).toEqual([written, meant, kind]);
  });
});
