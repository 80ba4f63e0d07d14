import type { Region } from './region.js';

/** Papers and agencies that are read in all countries. */
export const panArab: Region = {
  description: {
    ar: 'ما يُقرأ في البلاد كلها: «كانون الثاني/يناير»، و123، و«في المائة»، و6,000، و3.5.',
    en: 'What is read in all countries: كانون الثاني/يناير, 123, في المائة, 6,000, 3.5.',
  },
  rules: {
    'dates/month-system': { options: { region: 'dual' } },
    'dates/format': { options: { form: 'named' } },
    'numbers/mixed-digits': { options: { digits: 'western' } },
    'numbers/percent-style': { options: { style: 'في المائة' } },
    'numbers/grouping': { options: { separator: 'always' } },
    'numbers/decimal-separator': { options: { mark: '.' } },
  },
};
