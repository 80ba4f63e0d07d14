import type { WordClass } from '../../rules/lexicon/word-class.js';
import type { Addition } from './additions.js';
import type { AffixFile } from './hunspell-affix.js';
import type { DictionaryEntry } from './hunspell-dictionary.js';

interface Pattern {
  readonly wordClass: WordClass;
  /** Affix classes of Ayaspell 3.2, as rules/lexicon/noun-classes.ts reads them. */
  readonly classes: string;
}

const NOUN = 'AAABACADJA';
const DUAL = 'CACBCCCD';
const PLURAL_IN_AT = 'HAHBHCHD';
const WITH_FEMININE = `BABBBCBDDADBDCDD${PLURAL_IN_AT}JA`;
const PLURAL_IN_UN = 'IAIBICID';
/** متعددو الجنسيات. */
const BEFORE_COMPLEMENT = 'DEIE';

/** How words inflect. The heading of data/additions.tsv tells what each pattern means. */
const PATTERNS: Readonly<Record<string, Pattern>> = {
  noun: { wordClass: 'noun', classes: NOUN },
  'noun-at': { wordClass: 'noun', classes: NOUN + DUAL + PLURAL_IN_AT },
  masdar: { wordClass: 'masdar', classes: NOUN },
  'masdar-at': { wordClass: 'masdar', classes: NOUN + DUAL + PLURAL_IN_AT },
  'masdar-y': { wordClass: 'masdar', classes: `${NOUN}KA` },
  person: { wordClass: 'noun', classes: WITH_FEMININE + PLURAL_IN_UN },
  active: { wordClass: 'active-participle', classes: WITH_FEMININE + PLURAL_IN_UN + BEFORE_COMPLEMENT },
  passive: { wordClass: 'passive-participle', classes: WITH_FEMININE + PLURAL_IN_UN + BEFORE_COMPLEMENT },
  adjective: { wordClass: 'adjective', classes: WITH_FEMININE },
  'adjective-un': { wordClass: 'adjective', classes: WITH_FEMININE + PLURAL_IN_UN + BEFORE_COMPLEMENT },
  nisba: { wordClass: 'nisba', classes: `${WITH_FEMININE}NANBNCND` },
  elative: { wordClass: 'elative', classes: 'AAABACAD' },
  name: { wordClass: 'name', classes: 'AB' },
  'name-al': { wordClass: 'name', classes: 'AAAB' },
  place: { wordClass: 'place-name', classes: 'AB' },
  'place-al': { wordClass: 'place-name', classes: 'AAAB' },
  // و and ف before a verb; before the present ل and س, too.
  'past-form': { wordClass: 'verb', classes: 'PbPe' },
  'present-form': { wordClass: 'verb', classes: 'PbPePiPj' },
};

/** A verb is conjugated like the verb named here, letter by letter: رقمن like دحرج. */
const VERB = /^verb (\S+)$/;

export function isPattern(name: string): boolean {
  return Object.hasOwn(PATTERNS, name) || VERB.test(name);
}

/** A dictionary: the one that gives the affixes and the models of verbs, and the one that is made. */
interface Dictionary {
  readonly affixes: AffixFile;
  readonly entries: readonly DictionaryEntry[];
}

/** An entry with its classes and its tag spelled out. */
interface Form {
  readonly stem: string;
  readonly classes: string;
  readonly tag: string;
  readonly wordClass: WordClass;
}

/** The lemma in a tag: `is:pst st:دحرج po:verb`. */
const LEMMA = /(?<=^|\s)st:(\S+)/;

/** The forms of the verbs with these lemmas. */
function formsOfVerbs({ affixes, entries }: Dictionary, lemmas: ReadonlySet<string>): Map<string, Form[]> {
  const lemmaOf = affixes.tags.map((tag) => LEMMA.exec(tag)?.[1] ?? '');
  const forms = new Map([...lemmas].map((lemma): [string, Form[]] => [lemma, []]));
  for (const { stem, flagSet, tag } of entries) {
    const classes = (affixes.flagSets[flagSet - 1] ?? []).join('');
    const form: Form = { stem, classes, tag: affixes.tags[tag - 1] ?? '', wordClass: 'verb' };
    forms.get(lemmaOf[tag - 1] ?? '')?.push(form);
  }
  return forms;
}

/**
 * The forms of a verb, made of those of its model: its letters take the place of the model's. The two differ in radicals
 * only that no prefix or ending has. Throws where they cannot be one form.
 */
function conjugated(verb: string, model: string, forms: readonly Form[]): Form[] {
  const letterFor = (letter: string): string => {
    const at = model.indexOf(letter);
    return at < 0 ? letter : verb.charAt(at);
  };
  const replaced = (text: string): string => Array.from(text, letterFor).join('');
  if (forms.length === 0 || replaced(model) !== verb) throw new Error(`${verb} cannot be conjugated like ${model}`);
  return forms.map((form) => ({
    ...form,
    stem: replaced(form.stem),
    tag: form.tag.replace(LEMMA, `st:${verb}`),
  }));
}

/** The affixes that the flag sets allow, alone or on top of others. */
function pruned(affixes: AffixFile, flagSets: readonly (readonly string[])[]): AffixFile {
  const wanted = new Set(flagSets.flat());
  for (const flag of wanted)
    for (const suffix of affixes.suffixes)
      if (suffix.flag === flag) for (const outer of suffix.continuation) wanted.add(outer);
  return {
    ...affixes,
    prefixes: affixes.prefixes.filter(({ flag }) => wanted.has(flag)),
    suffixes: affixes.suffixes.filter(({ flag }) => wanted.has(flag)),
  };
}

/** Numbers distinct values from 1, as the tables of a dictionary are. */
class Numbered {
  readonly #numbers = new Map<string, number>([['', 0]]);

  number(value: string): number {
    const number = this.#numbers.get(value) ?? this.#numbers.size;
    this.#numbers.set(value, number);
    return number;
  }

  get values(): string[] {
    return [...this.#numbers.keys()].slice(1);
  }
}

/** The additions as a dictionary of their own, with affixes of `base`. */
export function dictionaryOf(additions: readonly Addition[], base: Dictionary): Dictionary {
  const modelOf = ({ pattern }: Addition): string | undefined => VERB.exec(pattern)?.[1];
  const models = formsOfVerbs(base, new Set(additions.flatMap((addition) => modelOf(addition) ?? [])));
  const flagSets = new Numbered();
  const tags = new Numbered();
  const entries = additions.flatMap((addition, line): DictionaryEntry[] => {
    const { word, pattern } = addition;
    const model = modelOf(addition);
    const noun = PATTERNS[pattern];
    const forms =
      model !== undefined
        ? conjugated(word, model, models.get(model) ?? [])
        : noun !== undefined
          ? [{ stem: word, tag: '', ...noun }]
          : [];
    return forms.map(({ stem, classes, tag, wordClass }) => ({
      stem,
      flagSet: flagSets.number(classes),
      tag: tags.number(tag),
      line,
      wordClass,
    }));
  });
  const sets = flagSets.values.map((flags) => flags.match(/../g) ?? []);
  return { affixes: { ...pruned(base.affixes, sets), flagSets: sets, tags: tags.values }, entries };
}
