import { describe, expect, it } from 'vitest';
import { EMPTY_GAZETTEER } from '../../rules/lexicon/gazetteer.js';
import type { Lexicon } from '../../rules/lexicon/lexicon.js';
import { NO_NOUNS } from '../../rules/lexicon/nouns.js';
import { NO_SPELLING } from '../../rules/lexicon/spelling.js';
import { withWords } from '../../rules/lexicon/user-words.js';
import { testLexicon } from '../support/lexicon.js';

/** Knows one word, so that everything else comes from the user's list. */
const LEXICON: Lexicon = {
  accepts: (bare) => bare === 'كتاب',
  analyse: (bare) => (bare === 'كتاب' ? [{ proclitics: '', stem: 'كتاب', suffix: '', wordClass: 'noun' }] : []),
  zipf: () => 0,
  isUserWord: () => false,
  nouns: { ...NO_NOUNS, of: () => [] },
  names: EMPTY_GAZETTEER,
  spelling: NO_SPELLING,
};

describe('words of the user', () => {
  it.each([
    ['هرتسوغ', 'وهرتسوغ فهرتسوغ بهرتسوغ كهرتسوغ لهرتسوغ سهرتسوغ وبهرتسوغ ولهرتسوغ فلهرتسوغ'],
    ['كنيست', 'الكنيست والكنيست بالكنيست للكنيست وللكنيست فللكنيست كالكنيست وبالكنيست'],
    ['ليكود', 'الليكود لليكود ولليكود بالليكود ليكود لليكود'],
    ['الرياض', 'والرياض بالرياض للرياض وللرياض'],
  ])('%s is right, and so are its forms %s', (word, forms) => {
    const lexicon = withWords(LEXICON, [word]);
    expect([word, ...forms.split(' ')].filter((form) => !lexicon.accepts(form))).toEqual([]);
  });

  it.each([
    ['الرياض', 'لالرياض الالرياض وللالرياض'],
    ['ليكود', 'للليكود وللليكود'],
    ['هرتسوغ', 'هرتسوغي يهرتسوغ هرتسو لالهرتسوغ وفهرتسوغ بوهرتسوغ'],
  ])('of %s, no other forms are right: %s', (word, forms) => {
    const lexicon = withWords(LEXICON, [word]);
    expect(forms.split(' ').filter((form) => lexicon.accepts(form))).toEqual([]);
  });

  it('reads such a word as a name, with the particles before it', () => {
    expect(withWords(LEXICON, ['كنيست']).analyse('وللكنيست')).toEqual([
      { proclitics: 'ولل', stem: 'كنيست', suffix: '', wordClass: 'name' },
    ]);
  });

  it('does not mind diacritics, tatweel and several words on a line', () => {
    const lexicon = withWords(LEXICON, ['هِرْتسوغ', 'نـاغورني  قره باغ ']);
    expect(['هرتسوغ', 'وناغورني', 'قره', 'باغ'].filter((word) => !lexicon.accepts(word))).toEqual([]);
  });

  it('takes the endings of an example word where one is named, and no others', () => {
    const lexicon = withWords(testLexicon(), ['هاشتاغ/قرار', 'كوفيد/لبنان', 'زعتبرة/شركة']);
    const forms =
      'هاشتاغات هاشتاغاته والهاشتاغان للهاشتاغ لهاشتاغهم كوفيدي كوفيدية الكوفيديين زعتبرات وزعتبرتها بالزعتبرة';
    expect(forms.split(' ').filter((form) => !lexicon.accepts(form))).toEqual([]);
    expect('كوفيدات هاشتاغون زعتبر زعتبرها'.split(' ').filter((form) => lexicon.accepts(form))).toEqual([]);
    expect(lexicon.analyse('كوفيدية')).toEqual([
      { proclitics: '', stem: 'كوفيد', suffix: 'ية', wordClass: 'nisba', noun: expect.anything() },
    ]);
  });

  it('knows a name of several words as a whole, with particles before the first', () => {
    const lexicon = withWords(LEXICON, ['قره باغ']);
    expect(['قره باغ', 'وقره  باغ', 'بقره باغ'].filter((name) => !lexicon.isUserWord(name))).toEqual([]);
    expect(['باغ قره', 'قره وباغ', 'قره باغ الجبلية'].filter((name) => lexicon.isUserWord(name))).toEqual([]);
  });

  it('keeps what the lexicon knows', () => {
    const lexicon = withWords(LEXICON, ['هرتسوغ']);
    expect(lexicon.accepts('كتاب')).toBe(true);
    expect(lexicon.accepts('كتب')).toBe(false);
    expect(lexicon.analyse('كتاب')).toEqual(LEXICON.analyse('كتاب'));
    expect(withWords(LEXICON, ['', '  '])).toBe(LEXICON);
  });
});
