import { NAME_KIND } from '../lexicon/gazetteer.js';
import { isUsedAsName, oddsOfOneName } from './archive-evidence.js';
import { type Archive, type ArchiveName, archiveNames, type NumberedArticles } from './archive-names.js';
import { KeyIndex } from './key-index.js';
import { nearSoundKeys, soundKeys } from './sound-keys.js';
import { type ArticleNumbers, visitVariants } from './stored-article.js';
import type { WordFacts } from './word-facts.js';

/** One name of an archive in all its spellings, the most common one first. */
export interface ArchiveGroup {
  readonly spellings: readonly ArchiveName[];
}

const LEAST_ODDS = 0;
/** One article in so many has to take a name for a slip. */
const TELLING_SHARE = 3;
/** About so many sound keys has a name. */
const KEYS_PER_NAME = 12;

/** The names by their sound keys. */
function byKeys(names: readonly ArchiveName[]): KeyIndex {
  const index = new KeyIndex(names.length * KEYS_PER_NAME);
  // Backwards, so that the first name of a key comes first.
  for (const { name, number } of names.toReversed()) for (const key of new Set(soundKeys(name))) index.add(key, number);
  return index;
}

function isCommoner(b: ArchiveName, a: ArchiveName): boolean {
  return b.count !== a.count ? b.count > a.count : b.zipf !== a.zipf ? b.zipf > a.zipf : b.name < a.name;
}

/** Whether a word that an article takes for a name is one: a place need not stand beside names. */
function isName(name: ArchiveName, archive: Archive, lexicon: WordFacts): boolean {
  if (name.status === 'unknown' || isUsedAsName(name, archive, lexicon)) return true;
  return name.status === 'both' && (lexicon.names.kinds(name.name) & NAME_KIND.place) !== 0;
}

/**
 * The names that a third of their own articles or more take for slips, with the spelling that these have; ordinary words are left out.
 * Most of the other articles do not have the right spelling to tell by.
 */
function slipsInArticles(
  articles: readonly ArticleNumbers[],
  archive: Archive,
  lexicon: WordFacts,
): Map<ArchiveName, ArchiveName> {
  const counts = new Map<ArchiveName, Map<ArchiveName, number>>();
  for (const data of articles)
    visitVariants(data, (word, preferred) => {
      const name = archive.nameIn(word);
      const other = archive.named(archive.texts[preferred] ?? '') ?? archive.nameIn(preferred);
      if (!name || !other || !isCommoner(other, name)) return;
      if (!isName(other, archive, lexicon)) return;
      const others = counts.get(name) ?? new Map<ArchiveName, number>();
      counts.set(name, others);
      others.set(other, (others.get(other) ?? 0) + 1);
    });
  const slips = new Map<ArchiveName, ArchiveName>();
  for (const [name, others] of counts)
    for (const [other, times] of others) if (times * TELLING_SHARE >= name.articles) slips.set(name, other);
  return slips;
}

function preferences(
  archive: Archive,
  slips: ReadonlyMap<ArchiveName, ArchiveName>,
  lexicon: WordFacts,
): Map<ArchiveName, ArchiveName> {
  const { names } = archive;
  const keys = byKeys(names);
  const preferred = new Map<ArchiveName, ArchiveName>(slips);
  for (const name of names) {
    if (slips.has(name)) continue;
    const others = new Set<ArchiveName>();
    for (const key of nearSoundKeys(name.name))
      keys.visit(key, (number) => {
        const other = names[number];
        if (other && isCommoner(other, name)) others.add(other);
      });
    let best = LEAST_ODDS;
    for (const other of others) {
      const odds = oddsOfOneName(name, other, archive, lexicon);
      if (odds === undefined || odds <= best) continue;
      best = odds;
      preferred.set(name, other);
    }
  }
  return preferred;
}

/** How many words spell the name otherwise than its most common spelling. */
function otherwise({ spellings }: ArchiveGroup): number {
  return spellings.slice(1).reduce((sum, { count }) => sum + count, 0);
}

/** Groups the names of an archive that are one name spelled in several ways; the largest groups come first. */
export function groupArchive(numbered: NumberedArticles, lexicon: WordFacts): ArchiveGroup[] {
  const archive = archiveNames(numbered, lexicon);
  const preferred = preferences(archive, slipsInArticles(numbered.articles, archive, lexicon), lexicon);
  const groups = new Map<ArchiveName, ArchiveName[]>();
  for (const name of preferred.keys()) {
    let head = name;
    for (let next = preferred.get(head); next; next = preferred.get(head)) head = next;
    const group = groups.get(head) ?? [];
    groups.set(head, group);
    group.push(name);
  }
  return [...groups]
    .map(([head, others]) => ({ spellings: [head, ...others.sort((a, b) => b.count - a.count)] }))
    .sort((a, b) => otherwise(b) - otherwise(a));
}
