import type { Finding, Format } from '../../rules/index.js';
import { type Flag, flagOf } from './flags.js';
import { isFlag } from './score.js';
import type { EvalSet } from './sets.js';

/** Gives the findings of a text. */
export type Check = (text: string, format?: Format) => readonly Finding[];

/** Checks each text once, however often it is asked for. */
export function checkedOnce(check: (text: string, format: Format) => readonly Finding[]): Check {
  const known = { plain: new Map<string, readonly Finding[]>(), markdown: new Map<string, readonly Finding[]>() };
  return (text, format = 'plain') => {
    const found = known[format].get(text) ?? check(text, format);
    known[format].set(text, found);
    return found;
  };
}

export interface CheckedText {
  readonly set: string;
  readonly id: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Every text of a set with its findings, whatever the kind of the set. */
export function checkedTexts(set: EvalSet, check: Check): CheckedText[] {
  if (set.kind === 'articles')
    return set.articles.map(({ name, text, format }) => ({
      set: set.name,
      id: name,
      text,
      findings: check(text, format),
    }));
  return set.items.map(({ id, text }) => ({ set: set.name, id: String(id), text, findings: check(text) }));
}

/** A flag with what a reader needs to see of it. */
export interface FlagInText extends Flag {
  readonly text: string;
  readonly confidence: number;
  /** A finding that counts as no flag. */
  readonly isHint: boolean;
}

/** The findings that count as flags; with `hints` all of them. */
export function flagsIn(texts: readonly CheckedText[], { hints = false } = {}): FlagInText[] {
  return texts.flatMap(({ set, id, text, findings }) =>
    findings
      .filter((finding) => hints || isFlag(finding))
      .map((finding) => ({
        ...flagOf(set, id, finding),
        text,
        confidence: finding.confidence,
        isHint: !isFlag(finding),
      })),
  );
}
