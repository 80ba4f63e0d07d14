import type { Region } from './region.js';

/** Lebanon, Syria, Jordan, Palestine, Iraq. */
export const levant: Region = {
  description: {
    ar: 'بلاد الشام والعراق: «كانون الثاني»، و123، و«في المئة»، و6,000، و3.5، وتُكتب الأعداد الصغيرة بالكلمات (تلميحًا).',
    en: 'The Levant and Iraq: كانون الثاني, 123, في المئة, 6,000, 3.5; small numbers in words (a hint).',
  },
  rules: {
    'dates/month-system': { options: { region: 'levant' } },
    'dates/format': { options: { form: 'named' } },
    'numbers/mixed-digits': { options: { digits: 'western' } },
    'numbers/percent-style': { options: { style: 'في المئة' } },
    'numbers/grouping': { options: { separator: 'always' } },
    'numbers/decimal-separator': { options: { mark: '.' } },
    'numbers/spelled-small': { level: 'info', options: { style: 'words' } },
  },
};
