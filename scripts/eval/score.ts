import { applyEdits, type Finding, type TextEdit } from '../../rules/index.js';
import type { Article, GoldSpan, InjectedError } from './sets.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Errors, and how many of them were found, had any right fix, had it first, had it among the first five. */
export interface Tally {
  errors: number;
  found: number;
  fixed: number;
  first: number;
  firstFive: number;
}

export function emptyTally(): Tally {
  return { errors: 0, found: 0, fixed: 0, first: 0, firstFive: 0 };
}

/** Flags count; hints do not. */
export function isFlag(finding: Finding): boolean {
  return finding.severity !== 'info';
}

/** Whether a finding shares a character with the span, or is an insertion at it. */
export function touches(finding: Span, { start, end }: Span): boolean {
  return (
    (finding.start < end && start < finding.end) ||
    (finding.start === finding.end && start <= finding.start && finding.start <= end)
  );
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The place, from 0, of the first fix that gives a right text; undefined for none. A fix may reach beyond the span: then its part in the span is looked at. */
export function rankOfRightFix(
  text: string,
  findings: readonly Finding[],
  span: Span,
  rights: readonly string[],
): number | undefined {
  const wanted = new Set(rights.map((right) => squeeze(text.slice(0, span.start) + right + text.slice(span.end))));
  const rank = (editsOf: (edits: readonly TextEdit[]) => readonly TextEdit[]): number | undefined => {
    const ranks = findings.flatMap((finding) =>
      finding.fixes.flatMap(({ edits }, i) => {
        const chosen = editsOf(edits);
        return chosen.length > 0 && wanted.has(squeeze(applyEdits(text, chosen))) ? [i] : [];
      }),
    );
    return ranks.length > 0 ? Math.min(...ranks) : undefined;
  };
  return (
    rank((edits) => edits) ?? rank((edits) => edits.filter((edit) => edit.start < span.end && span.start < edit.end))
  );
}

function count(tally: Tally, found: boolean, rank: number | undefined): void {
  tally.errors++;
  tally.found += Number(found);
  tally.fixed += Number(rank !== undefined);
  tally.first += Number(rank === 0);
  tally.firstFive += Number(rank !== undefined && rank < 5);
}

function get(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

/** What the articles' scores are made of: tallies by category (and `all`), every missed error, every false alarm. */
export interface ArticleScore {
  readonly tallies: Map<string, Tally>;
  readonly missed: string[];
  readonly withoutFix: string[];
  readonly alarms: string[];
}

/** Scores marked articles; `check` gives the findings of one. */
export function scoreArticles(
  articles: readonly Article[],
  check: (article: Article) => readonly Finding[],
): ArticleScore {
  const score: ArticleScore = { tallies: new Map(), missed: [], withoutFix: [], alarms: [] };
  for (const article of articles) {
    const findings = check(article);
    for (const gold of article.gold) scoreGold(score, article, gold, findings);
    for (const finding of findings) {
      if (!isFlag(finding) || article.gold.some((gold) => touches(finding, gold))) continue;
      score.alarms.push(
        `${article.name}: ${article.text.slice(finding.start, finding.end)} [${finding.ruleId}] ${finding.message}`,
      );
    }
  }
  return score;
}

function scoreGold(score: ArticleScore, article: Article, gold: GoldSpan, findings: readonly Finding[]): void {
  const hits = findings.filter((finding) => touches(finding, gold));
  const rank = rankAmong(hits, article.text, gold, gold.right);
  for (const name of [gold.categories[0] ?? '', 'all']) count(get(score.tallies, name), hits.length > 0, rank);
  const line = `${article.name}: ${gold.text} → ${gold.right.join(' / ')} [${gold.categories.join(', ')}]`;
  if (hits.length === 0) score.missed.push(line);
  else if (rank !== 0)
    score.withoutFix.push(
      `${line}, offered: ${hits.flatMap((hit) => hit.fixes.map((fix) => fix.title)).join(' · ') || 'nothing'}`,
    );
}

/** As `rankOfRightFix`; where no fix is asked for (`?`), a hit alone is right. */
function rankAmong(hits: readonly Finding[], text: string, span: Span, rights: readonly string[]): number | undefined {
  if (hits.length === 0) return undefined;
  return rights[0] === '?' ? 0 : rankOfRightFix(text, hits, span, rights);
}

/** Scores passages with one known error each, by kind and in all. */
export function scoreInjected(
  items: readonly InjectedError[],
  check: (text: string) => readonly Finding[],
): { tallies: Map<string, Tally>; missed: InjectedError[]; notFirst: InjectedError[] } {
  const tallies = new Map<string, Tally>();
  const missed: InjectedError[] = [];
  const notFirst: InjectedError[] = [];
  for (const item of items) {
    const hits = check(item.text).filter((finding) => isFlag(finding) && touches(finding, item));
    const rights = item.rights ?? [item.right];
    const rank = rankAmong(hits, item.text, item, rights);
    for (const name of [item.kind ?? 'error', 'all']) count(get(tallies, name), hits.length > 0, rank);
    if (hits.length === 0) missed.push(item);
    else if (rank !== 0) notFirst.push(item);
  }
  return { tallies, missed, notFirst };
}
