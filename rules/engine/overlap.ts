import type { Finding } from './finding.js';
import { overlaps } from './span.js';

/**
 * Which rule speaks where several mark the same place: the one further up. A pattern ends in `*` or names one rule. What is not listed ranks
 * between the families and the spelling layer's fallback.
 */
const SPECIFIC_FIRST: readonly string[] = [
  'names/glossary',
  'spelling/forbidden-word',
  'characters/*',
  'spelling/common-misspelling',
  'spelling/repeated-word',
  'spelling/diacritics',
  'spelling/detached-clitic',
  'spelling/split-word',
  'numbers/*',
  'dates/*',
  'names/demonym',
  'names/family-al',
  'names/compound-spacing',
  'names/*',
  'spelling/hamzat-wasl',
  'spelling/hamza-missing',
  'grammar/*',
  'punctuation/*',
  'spelling/*',
  'style/*',
  'spelling/real-word',
  'spelling/unknown-word',
  'spelling/unfamiliar-word',
];

const SEVERITY_RANK = { error: 0, warning: 1, info: 2 } as const;

function rankOf(ruleId: string): number {
  const exact = SPECIFIC_FIRST.indexOf(ruleId);
  if (exact >= 0) return exact;
  const family = SPECIFIC_FIRST.indexOf(`${ruleId.slice(0, ruleId.indexOf('/'))}/*`);
  return family >= 0 ? family : SPECIFIC_FIRST.length;
}

/**
 * Keeps one finding where several mark the same place: a flag before a hint, then the most specific rule, then the longer span. Returns the
 * kept findings in order of place.
 */
export function resolveOverlaps(findings: readonly Finding[]): Finding[] {
  const byPlace = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Finding[] = [];
  for (const finding of byPlace) {
    // Kept findings never overlap each other, so only the last ones can meet this one.
    const rivals: Finding[] = [];
    for (let i = kept.length - 1; i >= 0 && (kept[i] as Finding).end > finding.start; i--) {
      if (overlaps(kept[i] as Finding, finding)) rivals.push(kept[i] as Finding);
    }
    if (rivals.some((rival) => !beats(finding, rival))) continue;
    kept.length -= rivals.length;
    kept.push(finding);
  }
  return kept;
}

function beats(a: Finding, b: Finding): boolean {
  const hints = Number(a.severity === 'info') - Number(b.severity === 'info');
  if (hints) return hints < 0;
  const rank = rankOf(a.ruleId) - rankOf(b.ruleId);
  if (rank) return rank < 0;
  const severity = SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity];
  if (severity) return severity < 0;
  return a.end - a.start > b.end - b.start;
}
