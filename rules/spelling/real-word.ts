import { defineRule } from '../engine/rule.js';
import { FALLBACK, slipReports } from './slip-reports.js';

export default defineRule({
  id: 'spelling/real-word',
  level: 'document',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'كلمة صحيحة في غير موضعها',
      why: 'كلمة موجودة في المعجم لكنها لا تناسب جارتيها، وتقاربها كلمة أخرى تناسبهما أكثر منها بكثير. ولا تُعلَّم الكلمة ما لم يكن الخطأ أرجح من أن تكون مقصودة.',
    },
    en: {
      title: 'A right word in the wrong place',
      why: 'The dictionary has the word, but it does not fit between its neighbours, and a word close to it fits far better. It is only marked where a slip is likelier than that the word was meant.',
    },
  },
  messages: {
    slip: {
      ar: 'كلمة لا تناسب موضعها: الأرجح أن المقصود «{right}» لا «{word}».',
      en: 'The word does not fit here: most likely “{right}” is meant, not “{word}”.',
    },
  },
  examples: { invalid: [], valid: [] },
  *check(_, context) {
    yield* slipReports(
      context,
      ({ known, kind }) => known && FALLBACK.has(kind),
      () => 'slip',
    );
  },
});
