import type { Block } from '../engine/document.js';
import { NAME_KIND } from '../lexicon/gazetteer.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { dictionaryReadings } from '../lexicon/listed-readings.js';
import { ADJECTIVE_CLASSES, isNameClass, type WordClass } from '../lexicon/word-class.js';
import { standTogether } from './name-hints.js';

/** After these a noun is indefinite, or their feminine subject: لدي حساسيه, هناك فكره. A noun with «his» is masculine, or stands otherwise. */
const BEFORE_INDEFINITE: ReadonlySet<string> = new Set(
  (
    'لدي لدى لديه لديها لدينا لديك لديكم لديهم عندي عنده عندها عندنا عندك عندكم عندهم هناك ثمة يوجد توجد كانت ليست أصبحت اصبحت صارت ' +
    'تعتبر تعد ستكون تكون أية اية'
  ).split(' '),
);

/** What is said of them has no pronoun: انا خائفه, هي جميله. */
const FEMININE_SUBJECTS: ReadonlySet<string> = new Set([
  'أنا',
  'انا',
  'وأنا',
  'وانا',
  'هي',
  'وهي',
  'أنت',
  'انت',
  'وأنت',
  'وانت',
]);

/** No word with the article takes a pronoun. */
const ARTICLE = /^[وف]?(?:ال|بال|كال|لل)/;

const DESCRIPTIONS: ReadonlySet<WordClass> = new Set(['adjective', 'nisba', 'intensive']);

/**
 * Whether grammar hardly allows «his» at a word in ه that is a noun in ة with its dots: a feminine noun before it that it
 * describes (شركة قويه), a feminine adjective or its complement after it (رحله جميلة, مدينه حلب), a word that an indefinite
 * noun follows (لدي مهاره, هل من طريقه); and at a word with the article that no dictionary has (الليره).
 */
export function excludesHis({ text, tokens }: Block, index: number, lexicon: Lexicon): boolean {
  const word = tokens[index];
  if (word?.kind !== 'word' || !word.bare.endsWith('ه')) return false;
  const dotted = `${word.bare.slice(0, -1)}ة`;
  if (!lexicon.accepts(dotted)) return false;
  if (ARTICLE.test(word.bare)) return !lexicon.accepts(word.bare);
  if (!lexicon.accepts(word.bare)) return false;
  if (isDescriptionOfTwo(word.bare, lexicon)) return true;
  if (mayBePlural(word.bare, lexicon)) return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before?.kind === 'word' && standTogether(text, before, word)) {
    const previous = before.bare.replace(/^[وف](?=.{3})/, '');
    const first = tokens[index - 2];
    if (before.bare === 'من' && first?.kind === 'word' && /^[وف]?(?:هل|ما)$/.test(first.bare)) return true;
    if (BEFORE_INDEFINITE.has(before.bare) || BEFORE_INDEFINITE.has(previous)) return true;
    const describes = mayDescribe(word.bare, dotted, lexicon);
    if (describes && (FEMININE_SUBJECTS.has(before.bare) || takesFeminine(before.bare, lexicon))) return true;
  }
  if (after?.kind !== 'word' || !standTogether(text, word, after)) return false;
  if (INTENSIFIERS.has(after.bare) && isAdjective(dotted, lexicon)) return true;
  return describesFeminine(after.bare, lexicon) || hasNameForComplement(word.bare, dotted, after.bare, lexicon);
}

/** خفيفه جدا: they stand after an adjective. */
const INTENSIFIERS: ReadonlySet<string> = new Set(['جدا', 'للغاية', 'نسبيا']);

/** Zipf steps by which the noun in ة has to be more common, so that it is the one meant, and by which an adjective that describes. */
const LEAD = 1;
const LEAD_OF_DESCRIPTION = 0.6;

/**
 * Whether the name after a noun in ة completes it: مدينه عدن. What has a pronoun has no complement, but may be a person that
 * is named (شقيقه محمد), so that the noun in ة has to be a thing, and the more common one.
 */
function hasNameForComplement(bare: string, dotted: string, next: string, lexicon: Lexicon): boolean {
  const kinds = lexicon.names.kinds(next);
  if (kinds === 0 || !isCommoner(dotted, bare, lexicon) || mayBeHuman(dotted, lexicon)) return false;
  if ((kinds & NAME_KIND.place) !== 0 && lexicon.analyse(next).some(({ wordClass }) => isNameClass(wordClass)))
    return true;
  return lexicon.analyse(next).every(({ wordClass }) => isNameClass(wordClass));
}

function isCommoner(dotted: string, bare: string, lexicon: Lexicon, lead = LEAD): boolean {
  return lexicon.zipf(dotted) - lexicon.zipf(bare) >= lead;
}

function mayBeHuman(bare: string, lexicon: Lexicon): boolean {
  return dictionaryReadings(lexicon, bare).some(({ noun }) => noun?.human === true);
}

/**
 * Whether the word could only be «his two Egyptians» (مصريه), which nobody writes. Participles are people or things, too: مؤيديه,
 * «his supporters».
 */
function isDescriptionOfTwo(bare: string, lexicon: Lexicon): boolean {
  if (!bare.endsWith('يه')) return false;
  const readings = dictionaryReadings(lexicon, bare);
  return (
    readings.length > 0 &&
    readings.every(
      ({ suffix, wordClass, noun }) =>
        suffix === 'يه' && DESCRIPTIONS.has(wordClass) && (noun?.number === 'dual' || noun?.number === 'plural'),
    )
  );
}

/** كتبه كثيرة: of his books, which are plural, one speaks as of a feminine. */
function mayBePlural(bare: string, lexicon: Lexicon): boolean {
  const his = dictionaryReadings(lexicon, bare).filter(({ suffix }) => suffix.endsWith('ه'));
  return his.some(({ noun, stem }) => {
    if (noun?.number !== undefined) return noun.number !== 'singular';
    return lexicon.nouns.withPlural(stem).length > 0;
  });
}

/** Whether the word in ة describes rather than names: ماهرة, مدفوعة, but not شركة. */
function isAdjective(dotted: string, lexicon: Lexicon): boolean {
  const readings = dictionaryReadings(lexicon, dotted);
  return readings.length > 0 && readings.every(({ wordClass }) => ADJECTIVE_CLASSES.has(wordClass));
}

/** Whether it may describe the noun before it: «نصيحة طبيبه» is of his doctor, and «ومديره» goes on with another. */
function mayDescribe(bare: string, dotted: string, lexicon: Lexicon): boolean {
  if (!isAdjective(dotted, lexicon) || !isCommoner(dotted, bare, lexicon, LEAD_OF_DESCRIPTION)) return false;
  return [bare, dotted].every((form) =>
    dictionaryReadings(lexicon, form).every(({ proclitics, stem, noun }) => {
      const isSomeone = noun?.human === true || lexicon.nouns.withSingular(stem).some(({ human }) => human);
      return proclitics === '' && !isSomeone;
    }),
  );
}

/** Whether a noun without the article is feminine, or a plural of things, so that its adjective has ة: طبيبة, برامج, مدينتي. */
function takesFeminine(written: string, lexicon: Lexicon): boolean {
  if (ARTICLE.test(written)) return false;
  // Who leaves out the dots of one leaves out those of the other: شاشه فعاله.
  const dotted = written.endsWith('ه') ? `${written.slice(0, -1)}ة` : written;
  const bare = dotted !== written && isCommoner(dotted, written, lexicon) ? dotted : written;
  const readings = dictionaryReadings(lexicon, bare);
  return (
    readings.length > 0 &&
    readings.every(
      ({ noun, stem, suffix }) =>
        noun !== undefined &&
        (isFeminineWithPronoun(suffix, stem) ||
          (noun.pronoun === undefined &&
            !/[هاكي]$/.test(suffix) &&
            (noun.number === 'plural' ? noun.human !== true : noun.gender === 'feminine'))),
    )
  );
}

/** مدينتي, رائحته: the ة of the noun stands before the pronoun. */
function isFeminineWithPronoun(suffix: string, stem: string): boolean {
  return /^ت(?:ي|ه|ها|هم|نا|ك|كم)$/.test(suffix) || (stem.endsWith('ة') && /^(?:ي|ه|ها|هم|نا|ك|كم)$/.test(suffix));
}

/** Whether the word is a feminine adjective without the article. */
function describesFeminine(bare: string, lexicon: Lexicon): boolean {
  if (!bare.endsWith('ة') || bare.startsWith('ال')) return false;
  const readings = dictionaryReadings(lexicon, bare);
  return (
    readings.length > 0 &&
    readings.every(({ wordClass, proclitics }) => proclitics === '' && ADJECTIVE_CLASSES.has(wordClass))
  );
}
