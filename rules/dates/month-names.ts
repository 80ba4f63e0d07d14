import type { Calendar } from './calendar.js';

/** Which countries call the months so: Syria to Iraq; Egypt and the Gulf; Algeria and Tunisia; Morocco (CLDR's ar-SY, ar-EG, ar-DZ, ar-MA). */
export const MONTH_SYSTEMS = ['levant', 'gulf-egypt', 'maghreb', 'morocco'] as const;
export type MonthSystem = (typeof MONTH_SYSTEMS)[number];

/** The twelve names of each system, January first. */
export const MONTHS: Readonly<Record<MonthSystem, readonly string[]>> = {
  levant: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  'gulf-egypt': 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  maghreb: 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  morocco: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' '),
};

/** Other right spellings, by the system's own. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  أبريل: 'إبريل',
  يونيو: 'يونيه يونية',
  يوليو: 'يوليه يولية',
  أغسطس: 'أوغسطس',
};

export const HIJRI_MONTHS: readonly string[] = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
];

/** Words and names of people, places and makes as well: a month only where a date is about. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'شباط نيسان آب مارس ماي جوان أوت مايو محرم صفر رجب شعبان رمضان شوال'.split(' '),
);

/** Slips of one word: without hamza, with another, with ه for ة. Rarer ones are found by their distance. */
const WORD_SLIPS: Readonly<Record<string, string>> = {
  أبريل: 'ابريل آبريل',
  أغسطس: 'اغسطس أغسطوس اغسطوس',
  أوغسطس: 'اوغسطس',
  أكتوبر: 'اكتوبر أوكتوبر اوكتوبر إكتوبر',
  سبتمبر: 'سبتمر سبتنبر سبتبمر',
  نوفمبر: 'نوفبر نوفنبر نوفمر',
  ديسمبر: 'ديسمر ديسنبر دسمبر',
  أيلول: 'ايلول إيلول آيلول',
  أيار: 'ايار إيار آيار',
  آذار: 'اذار أذار إذار',
  آب: 'اب أب',
  أفريل: 'افريل',
  أوت: 'اوت',
  جويلية: 'جويليه',
  فيفري: 'فيفرى',
  جانفي: 'جانفى',
};
/** Slips that are words of their own: only where nothing but a month can stand. */
const WORDS_TOO: ReadonlySet<string> = new Set('اب أب اوت اذار'.split(' '));

/** The second words of a name of two, with their slips; what the slip stands for comes first. */
const FIRST = 'الأول الاول الإول اول أول';
const SECOND = 'الثاني الثانى التاني ثاني ثانى ثان الثان';
const TWO_WORDS: readonly (readonly [first: string, slips: string, calendar: Calendar, seconds: readonly Second[]])[] =
  [
    [
      'تشرين',
      '',
      'gregorian',
      [
        { words: FIRST, month: 10 },
        { words: SECOND, month: 11 },
      ],
    ],
    [
      'كانون',
      '',
      'gregorian',
      [
        { words: FIRST, month: 12 },
        { words: SECOND, month: 1 },
      ],
    ],
    [
      'ربيع',
      '',
      'hijri',
      [
        { words: FIRST, month: 3 },
        { words: 'الآخر الاخر آخر اخر', month: 4 },
        { words: SECOND, month: 4 },
      ],
    ],
    [
      'جمادى',
      'جمادي جماد جمادا',
      'hijri',
      [
        { words: 'الأولى الاولى الأولي الاولي اولى أولى الأول الاول أول اول', month: 5 },
        { words: 'الآخرة الاخرة الآخره الاخره الآخر الاخر آخر اخر آخرة اخرة', month: 6 },
        { words: 'الثانية الثانيه الثاني ثانية ثاني', month: 6 },
      ],
    ],
    ...['ذو', 'ذي', 'ذا'].map(
      (first) =>
        [
          first,
          '',
          'hijri',
          [
            { words: 'القعدة القعده قعدة القعدة', month: 11 },
            { words: 'الحجة الحجه حجة', month: 12 },
          ],
        ] as const,
    ),
  ];

interface Second {
  readonly words: string;
  readonly month: number;
}

/** A name of a month as it may stand in a text. */
export interface MonthName {
  readonly calendar: Calendar;
  readonly month: number;
  /** As it is to be written. */
  readonly name: string;
  /** Whether it is spelled another way than `name`. */
  readonly slip: boolean;
  /** Whether the words are also a name or a word of another kind. */
  readonly ambiguous: boolean;
  /** Whether they are read as a month only where nothing else can stand. */
  readonly desperate: boolean;
}

const ONE_WORD = new Map<string, MonthName>();
const WITH_SECOND = new Map<string, Map<string, MonthName>>();

function addWord(word: string, calendar: Calendar, month: number): void {
  if (ONE_WORD.has(word) || word.includes(' ')) return;
  const entry = { calendar, month, name: word, slip: false, ambiguous: AMBIGUOUS.has(word), desperate: false };
  ONE_WORD.set(word, entry);
  for (const slip of WORD_SLIPS[word]?.split(' ') ?? [])
    ONE_WORD.set(slip, { ...entry, slip: true, desperate: WORDS_TOO.has(slip) });
}

for (const system of MONTH_SYSTEMS) {
  for (const [index, name] of MONTHS[system].entries()) {
    addWord(name, 'gregorian', index + 1);
    for (const other of OTHER_SPELLINGS[name]?.split(' ') ?? []) addWord(other, 'gregorian', index + 1);
  }
}
for (const [index, name] of HIJRI_MONTHS.entries()) addWord(name, 'hijri', index + 1);
addWord('المحرم', 'hijri', 1);

for (const [first, slips, calendar, seconds] of TWO_WORDS) {
  for (const written of [first, ...slips.split(' ')]) {
    const bySecond = new Map<string, MonthName>();
    for (const { words, month } of seconds) {
      const [right = '', ...others] = words.split(' ');
      for (const second of [right, ...others]) {
        const slip = written !== first || second !== right;
        const desperate = slip && !second.startsWith('ال');
        if (!bySecond.has(second))
          bySecond.set(second, {
            calendar,
            month,
            name: `${first} ${right}`,
            slip,
            ambiguous: desperate,
            desperate: false,
          });
      }
    }
    if (written) WITH_SECOND.set(written, bySecond);
  }
}

/** Every one-word name that is right, longest first, to be compared with words that are none. */
export const SINGLE_NAMES: readonly string[] = [...ONE_WORD]
  .filter(([, { slip, desperate }]) => !slip && !desperate)
  .map(([word]) => word);

/** The month that a word names, or the names that begin with it. */
export interface MonthLookup {
  /** How many letters of و ف ب ل ك stand before the name. */
  readonly prefix: number;
  readonly word?: MonthName;
  readonly seconds?: ReadonlyMap<string, MonthName>;
}

const LONGEST_PREFIX = 2;
const PROCLITICS = 'وفبلك';

/** Looks a word up, with up to two letters of و ف ب ل ك before the name. */
export function monthNamed(bare: string): MonthLookup | undefined {
  for (let prefix = 0; prefix <= LONGEST_PREFIX; prefix++) {
    const stem = prefix === 0 ? bare : bare.slice(prefix);
    const word = ONE_WORD.get(stem);
    const seconds = WITH_SECOND.get(stem);
    if (word || seconds) return { prefix, ...(word ? { word } : {}), ...(seconds ? { seconds } : {}) };
    if (!PROCLITICS.includes(bare.charAt(prefix)) || bare.length - prefix < 3) return undefined;
  }
  return undefined;
}

/** The entry of a name as it is to be written. */
export function monthByName(name: string): MonthName | undefined {
  const [first = '', second] = name.split(' ');
  return second === undefined ? ONE_WORD.get(first) : WITH_SECOND.get(first)?.get(second);
}

/** The systems that have this name for the month; none for a Hijri name. */
export function systemsOf({ calendar, month, name }: MonthName): readonly MonthSystem[] {
  if (calendar === 'hijri') return [];
  const standard = standardSpelling(name);
  return MONTH_SYSTEMS.filter((system) => MONTHS[system][month - 1] === standard);
}

/** أبريل for إبريل; the name itself where there is one spelling. */
export function standardSpelling(name: string): string {
  for (const [standard, others] of Object.entries(OTHER_SPELLINGS))
    if (others.split(' ').includes(name)) return standard;
  return name;
}

/** What a system calls a month of the Gregorian calendar. */
export function nameOfMonth(system: MonthSystem, month: number): string {
  return MONTHS[system][month - 1] ?? '';
}
