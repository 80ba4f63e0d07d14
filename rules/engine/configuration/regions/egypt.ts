import type { Region } from './region.js';

/** Egypt and Sudan. */
export const egypt: Region = {
  description: {
    ar: 'مصر والسودان: «يناير»، و١٢٣، و«٪»، و٦٬٠٠٠، و٣٫٥.',
    en: 'Egypt and Sudan: يناير, ١٢٣, ٪, ٦٬٠٠٠, ٣٫٥.',
  },
  rules: {
    'dates/month-system': { options: { region: 'gulf-egypt' } },
    'dates/format': { options: { form: 'named' } },
    'numbers/mixed-digits': { options: { digits: 'arabic-indic' } },
    'numbers/percent-style': { options: { style: '٪' } },
    'numbers/grouping': { options: { separator: 'always' } },
    'numbers/decimal-separator': { options: { mark: '٫' } },
  },
};
