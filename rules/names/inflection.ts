/** Endings that inflect a noun or make another of it: case and number, the feminine, nisba, possessive pronouns. */
const NOUN_ENDINGS = endings(
  'ا ي ية يا ة ه ها هم هما هن ك كم نا ته تها تهم تنا تي ين ون ان ات تين تان يين يون يان يات وي وية اوي اوية يه يها يهم',
);

/** Endings that a verb takes for its subject and object. */
const VERB_ENDINGS = endings('ا ت تا تم نا ن وا و ون ين ان ه ها هم هما ني ك كم ته تها تهم وه وها وهم');

/** Last letters that are spellings of one sound, so that a difference in them alone is one of spelling. */
const ONE_SOUND = new Set(['ةه', 'هة', 'ىي', 'يى', 'اى', 'ىا', 'اة', 'ةا', 'اه', 'ها']);

/** Of these, those that in a word of the dictionary are a pronoun and another ending. */
const WITH_PRONOUN = new Set(['اه', 'ها']);

/** A stem of fewer letters proves nothing. */
const SHORTEST_STEM = 2;
/** What two words share at their beginning may reach this far into their endings: يين and يون differ in one letter. */
const LONGEST_OVERLAP = 2;

/** Plurals of nisbas with their ي left out, which is a slip of its own (الحوثين for الحوثيين) and no inflection. */
const NISBA_SLIPS = new Set(['ا يا', 'ان يان', 'ين يين', 'ون يون', 'ات يات', 'وي اوي', 'ي وي']);

function endings(list: string): ReadonlySet<string> {
  return new Set(['', ...list.split(' ')]);
}

/** The word with every hamza on or under an alef left out, as it often is. */
export function withoutHamza(word: string): string {
  return word.replace(/[أإآ]/g, 'ا');
}

/** Egyptian houses write ى for a last ي. */
function withFinalYa(word: string): string {
  return word.replace(/ى$/, 'ي');
}

/**
 * Whether two bare words are one stem with two endings of Arabic inflection: forms of one word (لبنان، لبناني), not
 * spellings of one name. `known`: the dictionary knows one of them, so that it may be a verb.
 */
export function areInflectionsOfOneWord(first: string, second: string, known: boolean): boolean {
  const a = withoutHamza(first);
  const b = withoutHamza(second);
  if (a === b) return false;
  if (first.endsWith('ى') || second.endsWith('ى'))
    return areInflectionsOfOneWord(withFinalYa(first), withFinalYa(second), known);
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const last = a.slice(shared) + b.slice(shared);
  // After the ي of a nisba, ا and ة are case and gender (حوثيا، حوثية); elsewhere they are how a foreign name's last a is written.
  if (a.length === b.length && ONE_SOUND.has(last) && !(known && WITH_PRONOUN.has(last)))
    return a[shared - 1] === 'ي' && /^[اة]+$/.test(last);
  const paradigms = known ? [NOUN_ENDINGS, VERB_ENDINGS] : [NOUN_ENDINGS];
  for (let stem = shared; stem >= Math.max(SHORTEST_STEM, shared - LONGEST_OVERLAP); stem--) {
    const endingA = a.slice(stem);
    const endingB = b.slice(stem);
    if (!known && (NISBA_SLIPS.has(`${endingA} ${endingB}`) || NISBA_SLIPS.has(`${endingB} ${endingA}`))) continue;
    for (const paradigm of paradigms) if (paradigm.has(endingA) && paradigm.has(endingB)) return true;
  }
  return false;
}

const LONG_VOWEL = /[اوي]/;
const ARTICLE = /^ال/;
/** So many letters have most Arabic roots. */
const ROOT = 3;

/**
 * Whether a word is three letters of another with a long vowel between them, without a look at the article: a pattern of an Arabic root
 * (نفوط of نفط, فهيد of فهد), and not another spelling of a name. A vowel that is left out makes no such word (دعش of داعش).
 */
export function isOfRoot(word: string, root: string): boolean {
  const isDefinite = ARTICLE.test(word) && ARTICLE.test(root);
  const [long, short] = isDefinite ? [word.replace(ARTICLE, ''), root.replace(ARTICLE, '')] : [word, root];
  if (short.length !== ROOT || long.length !== ROOT + 1) return false;
  return [1, 2].some((at) => LONG_VOWEL.test(long.charAt(at)) && long.slice(0, at) + long.slice(at + 1) === short);
}
