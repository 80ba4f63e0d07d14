import { defineRule } from '../engine/rule.js';
import { UNKNOWN } from './slip-reports.js';
import { slips } from './slips.js';
import { unfamiliarWords } from './suspects.js';

export default defineRule({
  id: 'spelling/unfamiliar-word',
  level: 'document',
  severity: 'info',
  fix: 'none',
  enabled: false,
  docs: {
    ar: {
      title: 'كلمة غير مألوفة',
      why: 'كلمة لا يعرفها المعجم، ولا دليل على أنها خطأ: قد تكون اسمًا أو كلمة جديدة. فعّل هذه القاعدة إن أردت أن تراجع كل كلمة من هذا النوع، أو أضف الكلمة إلى معجمك.',
    },
    en: {
      title: 'An unfamiliar word',
      why: 'The dictionary does not have the word, and nothing shows that it is an error: it may be a name or a new word. Switch this rule on to look at every such word, or add the word to your dictionary.',
    },
  },
  messages: {
    unfamiliar: {
      ar: '«{word}» كلمة غير مألوفة: راجعها، أو أضفها إلى معجمك.',
      en: '“{word}” is unfamiliar: check it, or add it to your dictionary.',
    },
  },
  examples: {
    invalid: [
      { text: 'شكر الرئيس هرتسوغ على الزيارة.', marks: 'هرتسوغ' },
      { text: 'في قصر زوغلبا الرئاسي.', marks: 'زوغلبا' },
    ],
    valid: ['شكر الرئيس ضيفه على الزيارة.', 'وأعلن الجيش العكسري حالة الطوارئ.'],
  },
  *check({ blocks }, context) {
    const likely = new Set(
      context
        .ofDocument(slips)
        .filter(({ known, probability }) => !known && probability >= UNKNOWN.likely)
        .map(({ block, start }) => `${block} ${start}`),
    );
    for (const [block, content] of blocks.entries()) {
      for (const { token, verdict } of context.feature(unfamiliarWords, content)) {
        if (likely.has(`${block} ${token.start}`)) continue;
        yield {
          block,
          start: token.start,
          end: token.end,
          message: 'unfamiliar',
          data: { word: token.text },
          severity: 'info',
          confidence: verdict.probability,
        };
      }
    }
  },
});
