import { defineRule } from '../engine/rule.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';

export default defineRule({
  id: 'spelling/tanween-after-hamza',
  level: 'block',
  severity: 'error',
  fix: 'safe',
  docs: {
    ar: {
      title: 'ألف بعد همزة قبلها ألف',
      why: 'إذا انتهى الاسم بهمزة قبلها ألف كُتب تنوين النصب على الهمزة ولم تُزد بعدها ألف: «مساءً»، «بناءً». أما بعد غير الألف فتُكتب: «جزءًا»، «شيئًا».',
    },
    en: {
      title: 'An alef after a hamza that follows an alef',
      why: 'A noun that ends in a hamza after an alef takes its tanween on the hamza, with no alef after it: مساءً, بناءً. After other letters the alef is written: جزءًا, شيئًا.',
    },
  },
  messages: {
    alef: {
      ar: 'لا تُكتب ألف بعد همزة قبلها ألف: «{right}».',
      en: 'No alef is written after a hamza that follows an alef: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'يصل الوفد مساءاً إلى العاصمة.', marks: 'مساءاً', fixed: 'يصل الوفد مساءً إلى العاصمة.' },
      { text: 'تأجلت الجلسة بناءاً على طلب الدفاع.', marks: 'بناءاً', fixed: 'تأجلت الجلسة بناءً على طلب الدفاع.' },
      { text: 'تبدأ الدراسة ابتداءا من الأحد.', marks: 'ابتداءا', fixed: 'تبدأ الدراسة ابتداءً من الأحد.' },
      { text: 'أذهب صباحا ومسائا إلى الحديقة.', marks: 'ومسائا', fixed: 'أذهب صباحا ومساءً إلى الحديقة.' },
    ],
    valid: [
      'قرأ جزءًا من الكتاب وحمل عبئًا ثقيلًا.',
      'لم يقل شيئًا بدءًا من الصباح.',
      'شاءا أن يعودا، وجاءا معا.',
      'وصل مساءً وغادر بناءً على طلبه.',
      'كانوا هواةً وسعداءَ.',
    ],
  },
  *check({ tokens }, { lexicon }) {
    for (const { start, end, text, ...token } of tokens) {
      if (token.kind !== 'word' || !/ا[ءئ]ا$/.test(token.bare)) continue;
      // مسائا, with a seat for the hamza; نائا is no noun.
      const isSeated = token.bare.endsWith('ئا');
      if (isSeated && lexicon.accepts(token.bare)) continue;
      const noun = `${token.bare.slice(0, -2)}ء`;
      // شاءا and جاءا are right: the verb of two.
      const readings = dictionaryReadings(lexicon, noun);
      if (!readings.some(({ wordClass }) => wordClass !== 'verb') || readings.some(({ verb }) => verb?.past)) continue;
      // The signs before the hamza stay; the tanween goes onto it.
      const right = `${text.slice(0, text.lastIndexOf(isSeated ? 'ئ' : 'ء'))}ءً`;
      yield { start, end, message: 'alef', data: { right }, fixes: [{ replacement: right }] };
    }
  },
});
