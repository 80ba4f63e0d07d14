import type { Region } from './region.js';

/** Algeria and Tunisia. */
export const maghreb: Region = {
  description: {
    ar: 'الجزائر وتونس: «جانفي»، و123، و«بالمائة»، و3,5.',
    en: 'Algeria and Tunisia: جانفي, 123, بالمائة, 3,5.',
  },
  rules: {
    'dates/month-system': { options: { region: 'maghreb' } },
    'dates/format': { options: { form: 'named' } },
    'numbers/mixed-digits': { options: { digits: 'western' } },
    'numbers/percent-style': { options: { style: 'بالمائة' } },
    'numbers/decimal-separator': { options: { mark: ',' } },
  },
};
