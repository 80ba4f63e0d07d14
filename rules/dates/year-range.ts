import { majorityForm, majorityPlaces, type Use } from '../engine/consistency.js';
import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, defineRule } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import type { Token } from '../engine/tokens.js';
import { isPlainNumber, numberPart } from './named-dates.js';

const MARKS = ['-', '–', '/'] as const;
type Mark = (typeof MARKS)[number];

const YEARS = [
  { first: 1800, last: 2100 },
  { first: 1300, last: 1500 },
] as const;
const AFTER_FROM: ReadonlySet<string> = new Set('إلى الى حتى ولغاية لغاية'.split(' '));

/** Two years with a mark between them. */
interface YearRange extends Span {
  readonly first: string;
  readonly second: string;
  readonly mark: Mark;
  /** The mark with the space about it. */
  readonly between: string;
  /** A year that runs over the turn of the year: موسم 2016/2017. Other marks are usual there. */
  readonly isSeason: boolean;
  /** What stands before and needs another word than a dash: من 2016-2020, بين 2016-2020. */
  readonly opener?: 'من' | 'بين';
}

const yearRanges = defineFeature<readonly YearRange[]>({
  name: 'year-ranges',
  compute(block) {
    const found: YearRange[] = [];
    for (const token of block.tokens) {
      if (token.kind !== 'number') continue;
      const range = rangeAt(block, token);
      if (range) found.push(range);
    }
    return found;
  },
});

function rangeAt(block: Block, token: Token): YearRange | undefined {
  const { tokens, text } = block;
  const [dash, last] = [tokens[token.index + 1], tokens[token.index + 2]];
  const mark = MARKS.find((other) => other === dash?.text);
  if (!dash || !mark || !isPlainNumber(token) || !isPlainNumber(last)) return undefined;
  if (token.text.length !== 4 || last.text.length !== 4) return undefined;
  const [from, to] = [numberPart(token).value, numberPart(last).value];
  if (from >= to || !YEARS.some(({ first, last: end }) => from >= first && to <= end)) return undefined;
  const around = text.charAt(token.start - 1) + text.charAt(last.end);
  if (/[-–/_.:+#A-Za-z]/.test(around.replace(/\.$/, ''))) return undefined;
  const opener = openerOf(block, token, last);
  return {
    ...{ start: token.start, end: last.end, mark, first: token.text, second: last.text },
    between: text.slice(token.end, last.start),
    isSeason: to === from + 1,
    ...(opener ? { opener } : {}),
  };
}

/** «من 2016-2020»; not «من 2016-2017 إلى 2019-2020», which is a span of seasons. */
function openerOf({ tokens }: Block, first: Token, last: Token): 'من' | 'بين' | undefined {
  const before = tokens[first.index - 1];
  const word = before?.kind === 'word' ? before.bare : '';
  const after = tokens[last.index + 1];
  if (after?.kind === 'word' && (AFTER_FROM.has(after.bare) || after.bare === 'و')) return undefined;
  const to = numberPart(last).value - numberPart(first).value;
  // بين عامي 2010-2015.
  const further = tokens[first.index - 2];
  if (/^(?:عامي|سنتي)$/.test(word) && further?.kind === 'word' && /^و?بين$/.test(further.bare)) return 'بين';
  if (word === 'من' || word === 'ومن') return to > 1 ? 'من' : undefined;
  return (word === 'بين' || word === 'وبين') && to > 1 ? 'بين' : undefined;
}

export default defineRule({
  id: 'dates/year-range',
  level: 'document',
  severity: 'warning',
  fix: 'safe',
  docs: {
    ar: {
      title: 'مدة بين سنتين',
      why: 'بعد «من» تأتي «إلى» وبعد «بين» تأتي الواو: «من 2016 إلى 2020»، لا «من 2016-2020». وما كُتب بالشرطة أو الشرطة المائلة يلتزم فيه المقال علامة واحدة ومسافة واحدة، وللموسم الذي يمتد بين سنتين علامته.',
    },
    en: {
      title: 'A span of two years',
      why: 'After من comes إلى and after بين comes و: من 2016 إلى 2020, not من 2016-2020. Where a dash or slash is written an article keeps to one mark and one spacing; seasons that run over the turn of the year may have a mark of their own.',
    },
  },
  messages: {
    from: { ar: 'بعد «من» تأتي «إلى» لا الشرطة: «{right}».', en: 'After من comes إلى, not a dash: “{right}”.' },
    between: { ar: 'بعد «بين» تأتي الواو لا الشرطة: «{right}».', en: 'After بين comes و, not a dash: “{right}”.' },
    mixed: {
      ar: 'كُتبت المدة هنا على غير ما في سائر المقال ({count}): اكتب «{right}».',
      en: 'This span is written unlike the others in the article ({count}): write “{right}”.',
    },
    house: { ar: 'العلامة المعتمدة بين السنتين: «{right}».', en: 'The house style for two years: “{right}”.' },
    majority: { ar: 'الصيغة الغالبة في المقال.', en: 'The form that prevails in the article.' },
  },
  options: {
    mark: {
      type: 'string',
      enum: ['majority', ...MARKS],
      default: 'majority',
      description: {
        ar: 'العلامة بين السنتين: الغالبة في المقال (majority) أو علامة بعينها.',
        en: 'The mark between two years: the one that prevails in the article (majority), or a certain one.',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'حكم البلاد بين عامي 2010-2015.',
        marks: '2010-2015',
        fixed: 'حكم البلاد بين عامي 2010 و2015.',
      },
      {
        text: 'نما الاقتصاد من 2016-2020 بوتيرة بطيئة.',
        marks: '2016-2020',
        fixed: 'نما الاقتصاد من 2016 إلى 2020 بوتيرة بطيئة.',
      },
      {
        text: 'خلال الفترة من 2014 – 2018 تضاعف العدد.',
        marks: '2014 – 2018',
        fixed: 'خلال الفترة من 2014 إلى 2018 تضاعف العدد.',
      },
      { text: 'حكم البلاد بين 1952-1970.', marks: '1952-1970', fixed: 'حكم البلاد بين 1952 و1970.' },
      { text: 'حكم البلاد من ١٩٥٢-١٩٧٠.', marks: '١٩٥٢-١٩٧٠', fixed: 'حكم البلاد من ١٩٥٢ إلى ١٩٧٠.' },
      {
        text: 'الخطة 2016-2020 نجحت، والخطة 2021-2025 قائمة، والخطة 2010/2015 تعثرت.',
        marks: '2010/2015',
        fixed: 'الخطة 2016-2020 نجحت، والخطة 2021-2025 قائمة، والخطة 2010-2015 تعثرت.',
      },
      {
        text: 'في 2016-2020 وفي 2001-2005 وفي 2006 - 2010.',
        marks: '2006 - 2010',
        fixed: 'في 2016-2020 وفي 2001-2005 وفي 2006-2010.',
      },
      {
        text: 'موسم 2016/2017 وموسم 2017/2018 ثم موسم 2018-2019.',
        marks: '2018-2019',
        fixed: 'موسم 2016/2017 وموسم 2017/2018 ثم موسم 2018/2019.',
      },
      { text: 'الخطة 2016-2020 نجحت.', marks: '2016-2020', fixed: 'الخطة 2016–2020 نجحت.', options: { mark: '–' } },
    ],
    valid: [
      'نما الاقتصاد من 2016 إلى 2020 بوتيرة بطيئة.',
      'في عامي 2016-2017 وموسم 2017-2018.',
      'حكم البلاد بين 1952 و1970.',
      'النسخة الممتدة من 2016-2017 إلى 2019-2020.',
      'الخطة 2016-2020 نجحت، والخطة 2021-2025 قائمة.',
      'موسم 2016/2017 ضمن الخطة 2016-2020.',
      'في 2016 - 2020 وفي 2021 - 2025.',
      'هاتف 2016-2020-11.',
      'الرابط https://example.com/2016-2020/2001/2005 مفيد.',
      'طراز 1950-2020-X.',
      'فاز 2020-2016 في النقاط.',
      'بتاريخ 2016/5/20 و2016-05-20.',
      'من موسم 2016-2017 إلى اليوم.',
      'رقم 1444-1436 هـ.',
    ],
  },
  *check(document, context) {
    const house = MARKS.find((mark) => mark === context.options.mark);
    const uses: (Use<string> & YearRange)[] = [];
    for (const [index, block] of document.blocks.entries()) {
      if (block.kind === 'table-cell') continue;
      for (const range of context.feature(yearRanges, block)) {
        if (range.opener) yield openerReport(index, range, range.opener);
        else uses.push({ ...range, block: index, form: range.between });
      }
    }
    for (const isSeason of [false, true])
      yield* mixedReports(
        uses.filter((use) => use.isSeason === isSeason),
        house,
      );
  },
});

function openerReport(block: number, { start, end, first, second }: YearRange, opener: 'من' | 'بين'): DocumentReport {
  const right = opener === 'من' ? `${first} إلى ${second}` : `${first} و${second}`;
  return {
    ...{ block, start, end },
    message: opener === 'من' ? 'from' : 'between',
    data: { right },
    confidence: 0.9,
    fixes: [{ replacement: right, safety: 'suggestion' }],
  };
}

function* mixedReports(uses: readonly (Use<string> & YearRange)[], house: Mark | undefined): Generator<DocumentReport> {
  const form = house ?? majorityForm(uses);
  if (!form) return;
  const count = counted(uses.filter((use) => use.form === form).length, TIMES);
  const related = house ? [] : majorityPlaces(uses, form, 'majority');
  for (const use of uses) {
    if (house ? use.mark === house : use.form === form) continue;
    const replacement = use.first + form + use.second;
    yield {
      ...{ block: use.block, start: use.start, end: use.end, related },
      message: house ? 'house' : 'mixed',
      data: { right: replacement, count },
      fixes: [{ replacement }],
    };
  }
}
