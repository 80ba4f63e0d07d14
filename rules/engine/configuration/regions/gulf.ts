import type { Region } from './region.js';

/** Saudi Arabia, the Emirates, Kuwait, Qatar, Bahrain, Oman, Yemen. */
export const gulf: Region = {
  description: {
    ar: 'الخليج واليمن: «يناير»، و123، و«%»، و6,000، و3.5.',
    en: 'The Gulf and Yemen: يناير, 123, %, 6,000, 3.5.',
  },
  rules: {
    'dates/month-system': { options: { region: 'gulf-egypt' } },
    'dates/format': { options: { form: 'named' } },
    'numbers/mixed-digits': { options: { digits: 'western' } },
    'numbers/percent-style': { options: { style: '%' } },
    'numbers/grouping': { options: { separator: 'always' } },
    'numbers/decimal-separator': { options: { mark: '.' } },
  },
};
