import type { Localized } from '../engine/message.js';
import { type BlockEdit, defineRule, type FixProposal } from '../engine/rule.js';
import { forbiddenIn } from './forbidden-words.js';
import { isPlain, replacementFor } from './house-replacement.js';

const SEPARATOR: Localized = { ar: '» أو «', en: '” or “' };

export default defineRule({
  id: 'spelling/forbidden-word',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'كلمة لا تستعملها الدار',
      why: 'لكل دار كلمات وعبارات قررت ألا تستعملها، ولها بدائل. تُكتب في `forbidden` في ملف الإعداد، أو في ملف الكلمات هكذا: `!قوقل = غوغل # ملاحظة`، فتُعرف أيضًا مسبوقةً بالواو والفاء والباء والكاف واللام وأل التعريف. ولا تصحَّح الكلمة من غير سؤال إلا إذا كان لها بديل واحد.',
    },
    en: {
      title: 'A word that the house does not use',
      why: 'A newsroom has words and phrases that it decided not to use, and others in their place. They stand under `forbidden` in the configuration, or in a word list: `!قوقل = غوغل # note`. They are found with و، ف، ب، ك، ل and the article before them, too. A word is mended without asking only where it has one replacement.',
    },
  },
  messages: {
    instead: {
      ar: '«{word}» من الكلمات التي لا تستعملها الدار، وبديلها «{right}».{note}',
      en: 'The house does not use “{word}”; write “{right}”.{note}',
    },
    nothing: { ar: '«{word}» من الكلمات التي لا تستعملها الدار.{note}', en: 'The house does not use “{word}”.{note}' },
  },
  examples: {
    invalid: [
      {
        text: 'أعلنت قوقل وفيسبوك عن شراكة.',
        marks: 'قوقل',
        fixed: 'أعلنت غوغل وفيسبوك عن شراكة.',
        house: { forbidden: [{ phrase: 'قوقل', replacements: ['غوغل'], note: '' }] },
      },
      {
        text: 'بحث في قوقل، ولقوقل منافسون، والقوقل محرك بحث.',
        marks: ['قوقل', 'ولقوقل', 'والقوقل'],
        fixed: 'بحث في غوغل، ولغوغل منافسون، والغوغل محرك بحث.',
        house: { forbidden: [{ phrase: 'قوقل', replacements: ['غوغل'], note: '' }] },
      },
      {
        text: 'تصدى الجيش لميليشيا مسلحة.',
        marks: 'لميليشيا',
        fixed: 'تصدى الجيش لجماعة مسلحة.',
        house: { forbidden: [{ phrase: 'ميليشيا', replacements: ['جماعة', 'فصيل'], note: 'صفة محايدة.' }] },
      },
      {
        text: 'وصل وفد من النرويج للدنمرك أمس.',
        marks: 'للدنمرك',
        fixed: 'وصل وفد من النرويج للدنمارك أمس.',
        house: { forbidden: [{ phrase: 'الدنمرك', replacements: ['الدنمارك'], note: '' }] },
      },
      {
        text: 'ولقي حتفه غرقا، ولقوا حتفهم معه.',
        marks: 'ولقي حتفه',
        fixed: 'ومات غرقا، ولقوا حتفهم معه.',
        house: { forbidden: [{ phrase: 'لقي حتفه', replacements: ['مات'], note: '' }] },
      },
      {
        text: 'تحدثت عن الضفة وعن غزة.',
        marks: 'الضفة',
        fixed: 'تحدثت عن الضفة الغربية وعن غزة.',
        house: { forbidden: [{ phrase: 'الضفة', replacements: ['الضفة الغربية'], note: '' }] },
      },
      {
        text: 'قدم الحفل مذيع معتوه.',
        marks: 'معتوه',
        house: { forbidden: [{ phrase: 'معتوه', replacements: [], note: 'مهينة.' }] },
      },
    ],
    valid: [
      'أعلنت قوقل عن شراكة: لم تمنعها الدار.',
      {
        text: 'كتب المراسل من العاصمة، وكتاب الرحلة عنده.',
        house: { forbidden: [{ phrase: 'تب', replacements: ['عد'], note: '' }] },
      },
      {
        text: 'تحدثت عن الضفة الغربية وبالضفة الغربية.',
        house: { forbidden: [{ phrase: 'الضفة', replacements: ['الضفة الغربية'], note: '' }] },
      },
      {
        text: 'لقي الفيلم نجاحا. حتفه لم يكن قريبا.',
        house: { forbidden: [{ phrase: 'لقي حتفه', replacements: ['مات'], note: '' }] },
      },
    ],
  },
  *check(block, { house, lexicon }) {
    for (const occurrence of forbiddenIn(block, house.forbidden, lexicon)) {
      const { start, end, forbidden } = occurrence;
      const rights = forbidden.replacements.map((text) => replacementFor(text, occurrence, lexicon));
      yield {
        start,
        end,
        message: rights.length === 0 ? 'nothing' : 'instead',
        data: {
          word: forbidden.phrase,
          right: { ar: rights.join(SEPARATOR.ar), en: rights.join(SEPARATOR.en) },
          note: forbidden.note === '' ? '' : ` ${forbidden.note}`,
        },
        fixes: rights.map(
          (replacement): FixProposal<BlockEdit> => ({
            replacement,
            safety: rights.length === 1 && isPlain(replacement, occurrence) ? 'safe' : 'suggestion',
          }),
        ),
      };
    }
  },
});
