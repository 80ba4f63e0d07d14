import type { Region } from './region.js';

/** Morocco and Mauritania. */
export const morocco: Region = {
  description: {
    ar: 'المغرب وموريتانيا: «غشت»، و123، و«في المائة»، و3,5.',
    en: 'Morocco and Mauritania: غشت, 123, في المائة, 3,5.',
  },
  rules: {
    'dates/month-system': { options: { region: 'morocco' } },
    'dates/format': { options: { form: 'named' } },
    'numbers/mixed-digits': { options: { digits: 'western' } },
    'numbers/percent-style': { options: { style: 'في المائة' } },
    'numbers/decimal-separator': { options: { mark: ',' } },
  },
};
