import { majorityForm, majorityPlaces } from '../engine/consistency.js';
import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import { counted, TIMES } from '../engine/message.js';
import { type DocumentReport, defineRule } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { formFor, governmentOf, readCounted } from './counted.js';
import { type Numeral, numerals } from './numerals.js';

/** Units with their abbreviations, the usual one first. By singular. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  كيلومتر: ['كم', 'كلم'],
  متر: ['م'],
  سنتيمتر: ['سم'],
  مليمتر: ['ملم', 'مم'],
  كيلوغرام: ['كغ', 'كلغ', 'كغم'],
  كيلوجرام: ['كجم'],
  غرام: ['غ'],
  مليغرام: ['ملغ', 'ملغم'],
};
/** Spellings of one unit. */
const SAME: Readonly<Record<string, string>> = { كيلوجرام: 'كيلوغرام', جرام: 'غرام' };
const ABBREVIATED: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, short]) => short.map((each): [string, string] => [each, unit])),
);

/** How many words back a time may be told. */
const TIME_REACH = 5;

/** متر مربع has abbreviations of its own. */
const POWERS = /^(?:ال)?(?:مربع|مكعب)/;

interface UnitUse extends Span {
  /** The unit, and how it is written: كم, كلم, or word. */
  readonly unit: string;
  readonly form: string;
  /** The word in the form that its number asks for; `undefined` where no noun is known. */
  readonly word: string | undefined;
}

export default defineRule({
  id: 'numbers/unit-style',
  level: 'document',
  severity: 'warning',
  fix: 'safe',
  docs: {
    ar: {
      title: 'الوحدة: اختصار أو كلمة',
      why: 'تُكتب الوحدة مختصرة («20 كم») أو تامة («20 كيلومترًا»)، ويلتزم المقال صيغة واحدة لكل وحدة.',
    },
    en: {
      title: 'Units: abbreviation or word',
      why: 'A unit is abbreviated (20 كم) or written out (20 كيلومترا); one article keeps to one form of each unit.',
    },
  },
  messages: {
    mixed: {
      ar: 'هذه الوحدة مكتوبة في سائر المقال بصيغة أخرى ({count}): «{right}».',
      en: 'Elsewhere in the article this unit is written another way ({count}): “{right}”.',
    },
    house: { ar: 'صيغة الوحدات المعتمدة: «{right}».', en: 'The house style for units: “{right}”.' },
    majority: { ar: 'الصيغة الغالبة في المقال.', en: 'The form that prevails in the article.' },
  },
  options: {
    style: {
      type: 'string',
      enum: ['majority', 'word', 'abbreviation'],
      default: 'majority',
      description: {
        ar: 'الوحدات: كما يغلب في المقال (majority)، أو كلمات (word)، أو اختصارات (abbreviation).',
        en: 'Units: as most of the article has them (majority), in words, or abbreviated.',
      },
    },
  },
  examples: {
    invalid: [
      {
        text: 'يمتد الطريق 20 كيلومترا، ثم 35 كيلومترا، ثم 12 كم.',
        marks: 'كم',
        fixed: 'يمتد الطريق 20 كيلومترا، ثم 35 كيلومترا، ثم 12 كيلومترا.',
      },
      {
        text: 'تبعد القرية 5 كم والمدينة 30 كم والميناء 7 كيلومترات.',
        marks: 'كيلومترات',
        fixed: 'تبعد القرية 5 كم والمدينة 30 كم والميناء 7 كم.',
      },
      {
        text: 'تبعد القرية 5 كم والمدينة 30 كم والميناء 7 كلم.',
        marks: 'كلم',
        fixed: 'تبعد القرية 5 كم والمدينة 30 كم والميناء 7 كم.',
      },
      {
        text: 'ارتفاعه 200 متر وعرضه 40 مترا وعمقه 5 م.',
        marks: 'م',
        fixed: 'ارتفاعه 200 متر وعرضه 40 مترا وعمقه 5 أمتار.',
      },
      { text: 'وزنه 15 كغ.', marks: 'كغ', fixed: 'وزنه 15 كيلوغراما.', options: { style: 'word' } },
      { text: 'وزنه 15 كيلوغراما.', marks: 'كيلوغراما', fixed: 'وزنه 15 كغ.', options: { style: 'abbreviation' } },
    ],
    valid: [
      'يمتد الطريق 20 كيلومترا، ثم 35 كيلومترا.',
      'يفتح المتحف من 9 ص إلى 5 م، والسور بارتفاع 5 أمتار.',
      'تبعد القرية 5 كم ويبلغ ارتفاعها 200 متر.',
      'ولد سنة 1990 م وتوفي سنة 2020 م، وارتفاع البيت 5 أمتار.',
      'في عام 833 م تأسست الإمارة على ارتفاع 200 متر.',
      'تبلغ المساحة 5,697 م2، والارتفاع 20 مترا.',
      'وزنه 15 كغ، وطوله 40 سم.',
      'مساحته 500 متر مربع، وارتفاعه 20 مترا.',
      { text: '| 5 كم | 7 كيلومترات |\n|---|---|\n| أ | ب |', format: 'markdown' },
    ],
  },
  *check(document, context) {
    const all = document.blocks.flatMap((block, index) =>
      block.kind === 'table-cell' ? [] : context.feature(unitUses, block).map((use) => ({ ...use, block: index })),
    );
    const { style } = context.options;
    for (const unit of new Set(all.map((use) => use.unit))) {
      const own = all.filter((use) => use.unit === unit);
      const short = UNITS[unit]?.[0];
      const house = style === 'word' ? 'word' : style === 'abbreviation' ? short : undefined;
      // One letter stands for too much else to be preferred to a word: م is meter, and the year of our era.
      const right = house ?? (short?.length === 1 ? 'word' : majorityForm(own));
      if (right === undefined) continue;
      const related = house ? [] : majorityPlaces(own, right, 'majority');
      const count = counted(own.filter(({ form }) => form === right).length, TIMES);
      for (const { block, start, end, form, word } of own) {
        const replacement = right === 'word' ? word : right;
        if (form === right || replacement === undefined) continue;
        yield {
          block,
          start,
          end,
          message: house ? 'house' : 'mixed',
          data: { right: replacement, count },
          fixes: [{ replacement }],
          related,
        } satisfies DocumentReport;
      }
    }
  },
});

const unitUses = defineFeature<readonly UnitUse[]>({
  name: 'unit-uses',
  compute(block, lexicon, feature) {
    return feature(numerals).flatMap((numeral) => unitUse(block, numeral, lexicon) ?? []);
  },
});

function unitUse(block: Block, numeral: Numeral, lexicon: Lexicon): UnitUse | undefined {
  const { next, role, style } = numeral;
  if (!next || style === 'words' || (role !== 'quantity' && role !== 'range')) return undefined;
  const abbreviated = ABBREVIATED.get(next.bare);
  if (next.bare === 'م' && isTime(block, numeral)) return undefined;
  // كم/ساعة and م2 are units of their own, and no one writes them out.
  const after = block.tokens[next.index + 1];
  if (after?.start === next.end && (after.text === '/' || after.kind === 'number')) return undefined;
  if (after?.kind === 'word' && POWERS.test(after.bare)) return undefined;
  const named =
    abbreviated === undefined
      ? readCounted(next.bare, lexicon).find(({ noun, definite }) => noun && !definite)?.noun?.singular
      : abbreviated;
  if (named === undefined) return undefined;
  const unit = SAME[named] ?? named;
  if (UNITS[unit] === undefined) return undefined;
  const [noun] = lexicon.nouns.withSingular(unit);
  // A fraction takes the singular: 3.5 كيلومتر.
  const word = noun && (formFor(noun, governmentOf(numeral) ?? 'genitive', lexicon) ?? unit);
  return { start: next.start, end: next.end, unit, form: abbreviated === undefined ? 'word' : next.bare, word };
}

/** من 9 ص إلى 5 م. */
function isTime({ tokens }: Block, { firstToken }: Numeral): boolean {
  return tokens
    .slice(Math.max(0, firstToken - TIME_REACH), firstToken)
    .some((token) => token.kind === 'word' && /^(?:ص|صباحا|الساعة)$/.test(token.bare));
}
