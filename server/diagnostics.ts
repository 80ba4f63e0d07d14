import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../rules/engine/span.js';
import type { Finding, Language, Severity } from '../rules/index.js';
import type { Checked } from './articles.js';
import { isolated, say } from './messages.js';
import { rulePage } from './rule-pages.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What a diagnostic carries for clients that want to tell fixable ones apart. */
export interface DiagnosticData {
  readonly fix: 'safe' | 'suggestion' | 'none';
}

/** The range of a span of the document's text. Valid for the document's present version only. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/**
 * The diagnostics of a checked article, in order of place; where there are more than `most`, the gravest. Must be called before the document
 * changes again.
 */
export function toDiagnostics(
  { document, profile, result }: Checked,
  relatedInformation: boolean,
  most = Number.POSITIVE_INFINITY,
): Diagnostic[] {
  return gravest(result?.findings ?? [], most).map((finding) =>
    toDiagnostic(finding, document, profile.language, relatedInformation),
  );
}

/** So many findings, the gravest and among equals the first, in order of place. */
function gravest(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const ranked = findings.map((finding, place) => ({ place, rank: SEVERITIES[finding.severity] }));
  ranked.sort((a, b) => a.rank - b.rank || a.place - b.place);
  const kept = new Set(ranked.slice(0, most).map(({ place }) => place));
  return findings.filter((_, place) => kept.has(place));
}

function toDiagnostic(
  finding: Finding,
  document: TextDocument,
  language: Language,
  relatedInformation: boolean,
): Diagnostic {
  const data: DiagnosticData = { fix: finding.fixes[0]?.safety ?? 'none' };
  const diagnostic: Diagnostic = {
    range: rangeOf(document, finding),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: rulePage(finding.ruleId) },
    source: say('source', language),
    message: isolated(finding.message, language),
    data,
  };
  if (!relatedInformation || finding.related.length === 0) return diagnostic;
  return {
    ...diagnostic,
    relatedInformation: finding.related.map((place) => ({
      location: { uri: document.uri, range: rangeOf(document, place) },
      message: isolated(place.message, language),
    })),
  };
}

/** Whether a client that shows `before` would see no difference in `after`. */
export function sameDiagnostics(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return (
    before.length === after.length &&
    before.every((diagnostic, i) => sameDiagnostic(diagnostic, after[i] as Diagnostic))
  );
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  const [inA, inB] = [a.relatedInformation ?? [], b.relatedInformation ?? []];
  return (
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    sameRange(a.range, b.range) &&
    inA.length === inB.length &&
    inA.every((place, i) => place.message === inB[i]?.message && sameRange(place.location.range, inB[i].location.range))
  );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
