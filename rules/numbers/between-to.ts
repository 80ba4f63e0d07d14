import type { Block } from '../engine/document.js';
import { type BlockReport, defineRule } from '../engine/rule.js';
import type { Token } from '../engine/tokens.js';
import { type Numeral, numerals } from './numerals.js';

export default defineRule({
  id: 'numbers/between-to',
  level: 'block',
  severity: 'warning',
  fix: 'suggestion',
  docs: {
    ar: {
      title: 'بين كذا وكذا',
      why: 'بعد «بين» تأتي الواو لا «إلى»: «بين 10 و15 عامًا»، «بين عامي 2016 و2020». وتأتي «إلى» بعد «من»: «من 10 إلى 15». ويُنبَّه عليها في السنين، وفي غيرها تلميحًا لشيوعها.',
    },
    en: {
      title: 'Between … and …',
      why: 'After بين comes و, not إلى: بين 10 و15 عاما, بين عامي 2016 و2020. إلى goes with من: من 10 إلى 15. It is marked between years, and a hint elsewhere, as it is so common.',
    },
  },
  messages: {
    found: {
      ar: 'بعد «بين» تأتي الواو لا «{here}»: «{right}».',
      en: 'After بين comes و, not {here}: “{right}”.',
    },
  },
  examples: {
    invalid: [
      { text: 'تتراوح أعمارهم بين 10 إلى 15 عاما.', marks: 'إلى 15', fixed: 'تتراوح أعمارهم بين 10 و15 عاما.' },
      { text: 'حكم بين عامي 2016 إلى 2020 البلاد.', marks: 'إلى 2020', fixed: 'حكم بين عامي 2016 و2020 البلاد.' },
      { text: 'نما بين 5% إلى 7% سنويا.', marks: 'إلى 7', fixed: 'نما بين 5% و7% سنويا.' },
      {
        text: 'يستغرق ما بين ثلاثة إلى خمسة أيام.',
        marks: 'إلى خمسة',
        fixed: 'يستغرق ما بين ثلاثة وخمسة أيام.',
      },
      { text: 'بلغ بين ٣ ملايين حتى ٥ ملايين.', marks: 'حتى ٥ ملايين', fixed: 'بلغ بين ٣ ملايين و٥ ملايين.' },
      {
        text: 'السعر بين 100 دولار إلى 150 دولارا.',
        marks: 'إلى 150',
        fixed: 'السعر بين 100 دولار و150 دولارا.',
      },
    ],
    valid: [
      'تتراوح أعمارهم بين 10 و15 عاما، ومن 10 إلى 15 عاما.',
      'المسافة بين المدينتين 10 إلى 15 كيلومترا.',
      'اختير من بين 10 إلى 15 مرشحا.',
      'وزع بين 10 مدارس، ثم إلى 15 مدرسة.',
      'انتقل بين 3 أندية إلى أن استقر.',
      'بين 2016 و2020، ثم إلى 2022.',
    ],
  },
  *check(block, context) {
    const all = context.feature(numerals, block);
    for (let i = 0; i + 1 < all.length; i++) {
      const [first, second] = [all[i], all[i + 1]];
      const report = first && second && misjoined(block, first, second);
      if (report) yield report;
    }
  },
});

/** What may stand between بين and its number: بين عامي 2016, بين نحو 20. */
const BEFORE_NUMBER: ReadonlySet<string> = new Set('عامي سنتي نحو حوالي الساعة'.split(' '));
const TO: ReadonlySet<string> = new Set('إلى الى إلي حتى'.split(' '));

function misjoined({ tokens, text }: Block, first: Numeral, second: Numeral): BlockReport | undefined {
  const opener = wordBefore(tokens, first.firstToken, BEFORE_NUMBER);
  if (opener?.kind !== 'word' || !/^(?:[وف]?(?:ما)?بين)$/.test(opener.bare)) return undefined;
  const before = tokens[opener.index - 1];
  if (before?.kind === 'word' && before.bare === 'من') return undefined;
  const to = tokens[second.firstToken - 1];
  if (to?.kind !== 'word' || !TO.has(to.bare) || second.proclitics !== '') return undefined;
  if (!joinsNumbers(tokens, first, to.index)) return undefined;
  const right = `و${text.slice(second.start, second.end)}`;
  return {
    start: to.start,
    end: second.end,
    message: 'found',
    data: { here: to.text, right },
    confidence: 0.92,
    // So common in quantities that it is no more than a hint there.
    ...(first.role === 'year' && second.role === 'year' ? {} : { severity: 'info' as const }),
    fixes: [{ replacement: right }],
  };
}

function wordBefore(tokens: readonly Token[], at: number, skipped: ReadonlySet<string>): Token | undefined {
  const before = tokens[at - 1];
  return before?.kind === 'word' && skipped.has(before.bare) ? tokens[at - 2] : before;
}

/** Whether nothing but a sign or what is counted stands between the first number and إلى. */
function joinsNumbers(tokens: readonly Token[], { endToken }: Numeral, to: number): boolean {
  const between = tokens.slice(endToken, to);
  return between.length <= 1 && between.every(({ kind, text }) => kind === 'word' || text === '%' || text === '٪');
}
