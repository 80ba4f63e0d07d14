import { type Archive, isUsedAsName, oddsOfOneName } from './archive-evidence.js';
import { type ArchiveName, archiveNames } from './archive-names.js';
import type { ArchiveArticle } from './archive-words.js';
import { nearSoundKeys, soundKeys } from './sound-keys.js';
import { remembered, type WordFacts } from './word-facts.js';

/** One name of an archive in all its spellings, the most common one first. */
export interface ArchiveGroup {
  readonly spellings: readonly ArchiveName[];
}

const LEAST_ODDS = 0;

function count<K>(keys: Iterable<K>, into: Map<K, number>): void {
  for (const key of keys) into.set(key, (into.get(key) ?? 0) + 1);
}

function asArchive(names: ReadonlyMap<string, ArchiveName>): Archive {
  const beside = new Map<string, number>();
  for (const { neighbours } of names.values()) count(neighbours.keys(), beside);
  return { names, beside };
}

function byKeys(names: Iterable<ArchiveName>): Map<number, ArchiveName[]> {
  const found = new Map<number, ArchiveName[]>();
  for (const name of names) {
    for (const key of new Set(soundKeys(name.name))) {
      const list = found.get(key);
      if (list) list.push(name);
      else found.set(key, [name]);
    }
  }
  return found;
}

function isCommoner(b: ArchiveName, a: ArchiveName): boolean {
  return b.count !== a.count ? b.count > a.count : b.zipf !== a.zipf ? b.zipf > a.zipf : b.name < a.name;
}

/** The name that each word stands for. */
function byWord(names: Iterable<ArchiveName>): Map<string, ArchiveName> {
  const found = new Map<string, ArchiveName>();
  for (const name of names) for (const { bare } of name.words) found.set(bare, name);
  return found;
}

/** The names that most of their own articles take for slips, with the spelling that these have; ordinary words are left out. */
function slipsInArticles(
  articles: readonly ArchiveArticle[],
  { names }: Archive,
  lexicon: WordFacts,
): Map<ArchiveName, ArchiveName> {
  const ofWord = byWord(names.values());
  const counts = new Map<ArchiveName, Map<ArchiveName, number>>();
  for (const { variants } of articles) {
    for (const [bare, preferred] of variants) {
      const name = ofWord.get(bare);
      const other = names.get(preferred) ?? ofWord.get(preferred);
      if (!name || !other || !isCommoner(other, name)) continue;
      if (other.status !== 'unknown' && !isUsedAsName(other, lexicon)) continue;
      const others = counts.get(name) ?? new Map<ArchiveName, number>();
      counts.set(name, others);
      others.set(other, (others.get(other) ?? 0) + 1);
    }
  }
  const slips = new Map<ArchiveName, ArchiveName>();
  for (const [name, others] of counts)
    for (const [other, times] of others) if (times * 2 > name.articles.size) slips.set(name, other);
  return slips;
}

function preferences(
  archive: Archive,
  slips: ReadonlyMap<ArchiveName, ArchiveName>,
  lexicon: WordFacts,
): Map<ArchiveName, ArchiveName> {
  const keys = byKeys(archive.names.values());
  const preferred = new Map<ArchiveName, ArchiveName>(slips);
  for (const name of archive.names.values()) {
    if (slips.has(name)) continue;
    const others = new Set<ArchiveName>();
    for (const key of nearSoundKeys(name.name))
      for (const other of keys.get(key) ?? []) if (isCommoner(other, name)) others.add(other);
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
export function groupArchive(articles: Iterable<ArchiveArticle>, facts: WordFacts): ArchiveGroup[] {
  const lexicon = remembered(facts);
  const list = [...articles];
  const archive = asArchive(archiveNames(list, lexicon));
  const preferred = preferences(archive, slipsInArticles(list, archive, lexicon), lexicon);
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
