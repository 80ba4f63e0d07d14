import { majorityForm, majorityPlaces, type Use } from '../engine/consistency.js';
import type { Block } from '../engine/document.js';
import { counted, TIMES } from '../engine/message.js';
import {
  type DocumentContext,
  type DocumentReport,
  type DocumentView,
  defineRule,
  type FixProposal,
  type PlacedEdit,
} from '../engine/rule.js';
import { dates } from './dates.js';
import type { NamedDate } from './mention.js';
import { MONTH_SYSTEMS, type MonthSystem, nameOfMonth, standardSpelling, systemsOf } from './month-names.js';
import { monthAt } from './named-dates.js';

const REGIONS = [...MONTH_SYSTEMS, 'dual'] as const;
/** The two systems of a pair, in the order of most papers: تموز/يوليو. */
const DUAL = ['levant', 'gulf-egypt'] as const;

interface MonthUse extends Use<string> {
  readonly date: NamedDate;
  readonly systems: readonly MonthSystem[];
  readonly month: number;
}

export default defineRule({
  id: 'dates/month-system',
  level: 'document',
  severity: 'warning',
  fix: 'safe',
  docs: {
    ar: {
      title: 'أسماء الشهور من نظامين',
      why: 'للشهور أسماء سريانية في المشرق (كانون الثاني)، ورومية في مصر والخليج (يناير)، وأسماء في المغرب العربي (جانفي، غشت). كلها صحيح، ويلتزم المقال نظامًا واحدًا، أو يذكر الاسمين معًا: «كانون الثاني/يناير».',
    },
    en: {
      title: 'Names of months from two systems',
      why: 'Months have Syriac names in the Levant (كانون الثاني), Roman ones in Egypt and the Gulf (يناير) and others in the Maghreb (جانفي, غشت). All are right; an article keeps to one system, or gives both names: كانون الثاني/يناير.',
    },
  },
  messages: {
    system: {
      ar: 'اسم الشهر هنا من نظام غير الغالب في المقال ({count}): اكتب «{right}».',
      en: 'This month’s name is of another system than most in the article ({count}): write “{right}”.',
    },
    spelling: {
      ar: 'رسم اسم الشهر هنا «{here}»، وفي سائر المقال «{right}» ({count}): وحِّد الرسم.',
      en: 'The month is spelled “{here}” here and “{right}” elsewhere ({count}): keep to one.',
    },
    house: { ar: 'اسم الشهر المعتمد: «{right}».', en: 'The house’s name for the month: “{right}”.' },
    majority: { ar: 'الغالب في المقال.', en: 'What prevails in the article.' },
  },
  options: {
    region: {
      type: 'string',
      enum: ['majority', ...REGIONS],
      default: 'majority',
      description: {
        ar: 'نظام أسماء الشهور: الغالب في المقال (majority)، أو levant (كانون الثاني)، أو gulf-egypt (يناير)، أو maghreb (جانفي)، أو morocco (غشت)، أو dual (كانون الثاني/يناير).',
        en: 'The system of months’ names: the one that prevails (majority), levant (كانون الثاني), gulf-egypt (يناير), maghreb (جانفي), morocco (غشت), or dual (كانون الثاني/يناير).',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'بدأ في 5 يناير 2020 وتوقف في مارس 2021، ثم عاد في 3 شباط 2022.',
        marks: 'شباط',
        fixed: 'بدأ في 5 يناير 2020 وتوقف في مارس 2021، ثم عاد في 3 فبراير 2022.',
      },
      {
        text: 'بدأ في 5 نيسان 2020 وتوقف في حزيران 2021، ثم عاد في 3 أكتوبر 2022.',
        marks: 'أكتوبر',
        fixed: 'بدأ في 5 نيسان 2020 وتوقف في حزيران 2021، ثم عاد في 3 تشرين الأول 2022.',
      },
      {
        text: 'صدر في 14 جانفي 2011، ثم في جويلية 2012، وعدل في 3 فبراير 2014.',
        marks: 'فبراير',
        fixed: 'صدر في 14 جانفي 2011، ثم في جويلية 2012، وعدل في 3 فيفري 2014.',
      },
      {
        text: 'صدر في 14 غشت 2011، ثم في دجنبر 2012، وعدل في 3 نوفمبر 2014.',
        marks: 'نوفمبر',
        fixed: 'صدر في 14 غشت 2011، ثم في دجنبر 2012، وعدل في 3 نونبر 2014.',
      },
      {
        text: 'من 3 أبريل 2020 إلى 7 أبريل 2021، ثم 9 إبريل 2022.',
        marks: 'إبريل',
        fixed: 'من 3 أبريل 2020 إلى 7 أبريل 2021، ثم 9 أبريل 2022.',
      },
      {
        text: 'في 3 يوليو 2013 وفي يوليه 2014 وفي يوليو 2015.',
        marks: 'يوليه',
        fixed: 'في 3 يوليو 2013 وفي يوليو 2014 وفي يوليو 2015.',
      },
      {
        text: 'بدأ في 5 يناير 2020.',
        marks: 'يناير',
        fixed: 'بدأ في 5 كانون الثاني 2020.',
        options: { region: 'levant' },
      },
      {
        text: 'بدأ في 5 كانون الثاني 2020.',
        marks: 'كانون الثاني',
        fixed: 'بدأ في 5 يناير 2020.',
        options: { region: 'gulf-egypt' },
      },
      { text: 'بدأ في 5 يناير 2020.', marks: 'يناير', fixed: 'بدأ في 5 جانفي 2020.', options: { region: 'maghreb' } },
      {
        text: 'بدأ في 5 يناير 2020.',
        marks: 'يناير',
        fixed: 'بدأ في 5 كانون الثاني/يناير 2020.',
        options: { region: 'dual' },
      },
      { text: 'بدأ في 5 أغسطس 2020.', marks: 'أغسطس', fixed: 'بدأ في 5 غشت 2020.', options: { region: 'morocco' } },
    ],
    valid: [
      'في آب وأيلول (أغسطس وسبتمبر) من العام نفسه، ثم في 5 نيسان 2019.',
      'بدأ في 5 يناير 2020 وتوقف في مارس 2021.',
      'بدأ في 5 كانون الثاني/يناير 2020 وتوقف في شباط/فبراير 2021.',
      'بدأ في 5 يناير (كانون الثاني) 2020 وتوقف في فبراير 2021.',
      'بعد ثورة 14 تموز جاء 5 يناير 2020، ثم 6 يناير 2021.',
      'قوى 14 آذار اجتمعت في 5 يناير 2012 و6 يناير 2013.',
      'مارس النائب شباط الضغط في 5 يناير 2020.',
      'آب من سفره في 5 يناير 2020.',
      'سيارات نيسان تباع منذ 5 يناير 2020.',
      'في مارس وسبتمبر وأكتوبر ونوفمبر وديسمبر.',
      'في 3 إبريل 2020 ثم إبريل 2021.',
      'صدر في 14 جانفي 2011، ثم في مارس 2012 وسبتمبر 2013.',
      'رمضان 1444 ويناير 2023.',
      'رائعة هي أيلول وحدها.',
    ],
  },
  *check(document, context) {
    const uses = usesIn(document, context);
    const region = REGIONS.find((name) => name === context.options.region);
    if (region === 'dual') {
      for (const use of uses)
        yield reportOf(use, 'house', DUAL.map((system) => nameOfMonth(system, use.month)).join('/'));
      return;
    }
    const system = region ?? prevailing(uses);
    if (!system) return;
    const inSystem = uses.filter(({ systems }) => systems.includes(system));
    const count = counted(inSystem.length, TIMES);
    const related = region
      ? []
      : majorityPlaces(
          inSystem.map((use) => ({ ...use, form: system })),
          system,
          'majority',
        );
    for (const use of uses) {
      if (use.systems.includes(system)) continue;
      yield { ...reportOf(use, region ? 'house' : 'system', nameOfMonth(system, use.month), count), related };
    }
    yield* spellingReports(inSystem);
  },
});

/** The names of months that stand alone, and for a month; names of events keep their own: ثورة 25 يناير, انتفاضة 17 تشرين. */
function usesIn(document: DocumentView, context: DocumentContext): MonthUse[] {
  return document.blocks.flatMap((block, index) =>
    context.feature(dates, block).flatMap((date): MonthUse[] => {
      if (date.kind !== 'named' || date.calendar !== 'gregorian' || date.pair || date.isName) return [];
      if (date.evidence === 'none' || date.month.name.slip || isOtherName(block, date)) return [];
      const { start, end, name } = date.month;
      return [{ block: index, start, end, form: name.name, date, systems: systemsOf(name), month: name.month }];
    }),
  );
}

const LIST_REACH = 4;

/** آب وأيلول (أغسطس وسبتمبر): the bracket gives the other names of the months before it. */
function isOtherName(block: Block, { month }: NamedDate): boolean {
  for (let at = month.first - 1; at >= Math.max(1, month.first - LIST_REACH); at--) {
    const token = block.tokens[at];
    if (token?.text === '(') return (monthAt(block, at - 1) ?? monthAt(block, at - 2)) !== undefined;
    if (token?.text === ')') return false;
  }
  return false;
}

/** The system that most names are of; the one met first where several are. */
function prevailing(uses: readonly MonthUse[]): MonthSystem | undefined {
  const counts = MONTH_SYSTEMS.map((system) => uses.filter(({ systems }) => systems.includes(system)).length);
  const most = Math.max(...counts);
  const best = MONTH_SYSTEMS.filter((_, at) => counts[at] === most);
  const first = uses.find(({ systems }) => best.some((system) => systems.includes(system)));
  // مارس and سبتمبر are of several systems: of those that tie the more widespread one comes first.
  const widespread = best.filter((system) => first?.systems.includes(system));
  return widespread.find((system) => system === 'gulf-egypt') ?? widespread[0];
}

/** أبريل beside إبريل: two spellings of one name in one article. */
function* spellingReports(uses: readonly MonthUse[]): Generator<DocumentReport> {
  const byName = new Map<string, MonthUse[]>();
  for (const use of uses) {
    const standard = standardSpelling(use.form);
    const list = byName.get(standard);
    if (list) list.push(use);
    else byName.set(standard, [use]);
  }
  for (const list of byName.values()) {
    const right = majorityForm(list);
    if (!right) continue;
    const count = counted(list.filter(({ form }) => form === right).length, TIMES);
    for (const use of list)
      if (use.form !== right)
        yield { ...reportOf(use, 'spelling', right, count), related: majorityPlaces(list, right, 'majority') };
  }
}

function reportOf(
  { block, start, end, form }: MonthUse,
  message: string,
  right: string,
  count: ReturnType<typeof counted> | string = '',
): DocumentReport & { readonly fixes: readonly FixProposal<PlacedEdit>[] } {
  return { block, start, end, message, data: { here: form, right, count }, fixes: [{ replacement: right }] };
}
