import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { CompiledDictionaries } from '../../rules/lexicon/compiled-lexicon.js';
import { readContainer } from '../../rules/lexicon/container.js';
import { parseAdditions, readAdditions } from '../../scripts/lexicon/additions.js';
import { compileDictionaries, parseSource } from '../../scripts/lexicon/dictionary.js';
import { dictionaryOf } from '../../scripts/lexicon/inflection-patterns.js';
import { parseOmissions, withoutOmissions } from '../../scripts/lexicon/omissions.js';
import { DATA } from '../../scripts/lexicon/targets.js';
import { readingText } from './readings-as-text.js';

const file = readContainer(readFileSync(`${DATA}dictionary.bin`));
const additions = new CompiledDictionaries(file, ['additions']);
const all = new CompiledDictionaries(file);

function accepted(words: string): string {
  return words
    .split(' ')
    .filter((word) => all.accepts(word))
    .join(' ');
}

describe('words that the dictionaries lack are known in all their forms', () => {
  it.each([
    ['a noun', 'البودكاست وبودكاستات بالبودكاستين بودكاستها'],
    ['a noun without a plural', 'الرقمنة ورقمنتها للحوكمة بالرقمنة'],
    ['a relative adjective', 'السيبراني والسيبرانية سيبرانيون بالسيبرانيين الداعشيات'],
    ['a participle', 'المفخخة مفخخات المدونون متجذرة مفبركة'],
    ['a masdar in ي', 'التماهي تماه تماهيا بتماهيه'],
    ['a verb', 'رقمن يرقمن ويرقمنون سترقمنها رقمنته'],
    ['a verb whose last radical is a hamza', 'تفاجأ يتفاجأ تفاجؤوا يتفاجؤون فتفاجأت'],
    ['a verb whose last radical is weak', 'تأذى يتأذى يتأذون تأذت'],
    ['nationalities', 'أذربيجانيون الكازاخستانية بالمالاويين ولاتفيات اللوكسمبورغي أرمن'],
    ['languages', 'الخميرية بالسنهالية والأمهرية'],
    ['currencies', 'التينغ بالزلوتي والهريفنيا'],
    ['names', 'داعش لداعش وتويتر بفيسبوك'],
  ])('%s', (_, words) => expect(accepted(words)).toBe(words));

  it('but not in forms that are wrong', () => {
    expect(accepted('الداعش كالمتويتر رقمنةون بودكاستة سيبرانة يرقمنتون أروبيون')).toBe('');
  });
});

test.each([
  ['سيبرانيون', 'سيبراني·يون nisba plural masculine human nominative indefinite'],
  ['والسيبرانية', 'وال·سيبراني·ة nisba singular feminine definite'],
  ['بودكاستان', 'بودكاست·ان noun dual nominative indefinite'],
  ['للهيآت', 'لل·هيأة·آت noun plural feminine definite'],
  ['الهدافون', 'ال·هداف·ون noun plural masculine human nominative definite'],
  ['باللاتفيين', 'بال·لاتفي·يين nisba plural masculine human genitive definite'],
  ['أذربيجانيون', 'أذربيجاني·يون nisba plural masculine human nominative indefinite'],
  ['وسيرقمنونها', 'وس·يرقمن·ونها verb رقمن present 3pm indicative object=ها'],
  ['يتفاجؤون', 'يتفاجؤون verb تفاجأ present 3pm indicative'],
])('%s reads %s', (word, reading) => expect(additions.analyse(word).map(readingText)).toContain(reading));

describe('the list of additions', () => {
  it('names a pattern in each line, and no word twice with one', () => {
    expect(parseAdditions('# a note\n\nnoun\tرقمنة حوكمة\nverb دحرج\tرقمن\n')).toEqual([
      { word: 'رقمنة', pattern: 'noun' },
      { word: 'حوكمة', pattern: 'noun' },
      { word: 'رقمن', pattern: 'verb دحرج' },
    ]);
    expect(() => parseAdditions('nuon\tرقمنة')).toThrow('line 1: no pattern nuon');
    expect(() => parseAdditions('noun\tرقمنة رقمنة')).toThrow('line 1: رقمنة is listed twice as noun');
    expect(() => parseAdditions('noun\tرقمنة،')).toThrow('line 1: “رقمنة،” is no word');
  });

  it('has no word that the dictionaries know in all the forms that its pattern makes', () => {
    const others = new CompiledDictionaries(file, ['ayaspell', 'ayaspell-newer']);
    const own = parseAdditions(readFileSync(`${DATA}additions.tsv`, 'utf8'));
    const nouns = own.filter(({ pattern }) => pattern === 'noun');
    expect(nouns.filter(({ word }) => others.accepts(word) && others.accepts(`ال${word}`))).toEqual([]);
  });

  it('has no verb like one that the dictionary does not conjugate', () => {
    const base = { affixes: { ...parseSource('ayaspell', 'FLAG long\n', '0\n').affixes }, entries: [] };
    expect(() => dictionaryOf([{ word: 'رقمن', pattern: 'verb دحرج' }], base)).toThrow(
      'رقمن cannot be conjugated like دحرج',
    );
  });

  it('is followed by nationalities, languages and currencies', () => {
    const words = new Set(readAdditions().map(({ word }) => word));
    expect(['لاتفي', 'خميري', 'تينغ'].filter((word) => !words.has(word))).toEqual([]);
  });
});

describe('entries of the dictionaries that are left out', () => {
  it('are misspellings: the right words stay', () => {
    expect(accepted('استراليا أستراليا القومى القومي لكى لكي الإندماج الاندماج ميسى ميسي إنصات')).toBe(
      'أستراليا القومي لكي الاندماج ميسي إنصات',
    );
  });

  it('go with their word class: what else the letters may be stays', () => {
    expect(accepted('يدى حقى السفلى اليمنى الكبرى')).toBe('يدى السفلى اليمنى الكبرى');
    const source = parseSource('ayaspell', 'FLAG long\n', '3\n##اسم-جامد##\nاستراليا\nباريس\n');
    const left = withoutOmissions([source], parseOmissions('# a note\nnoun\tاستراليا\n'));
    const compiled = new CompiledDictionaries(readContainer(compileDictionaries(left)), ['ayaspell']);
    expect(['استراليا', 'باريس'].map((word) => compiled.accepts(word))).toEqual([false, true]);
  });

  it('have to be there', () => {
    const source = parseSource('ayaspell', 'FLAG long\n', '1\nباريس\n');
    expect(() => withoutOmissions([source], parseOmissions('noun\tلندن'))).toThrow('no dictionary has noun لندن');
    expect(() => parseOmissions('nuon\tلندن')).toThrow('line 1: no word class nuon');
  });
});
