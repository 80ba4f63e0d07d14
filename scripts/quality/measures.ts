import type { Finding } from '../../rules/index.js';
import { isFlag, scoreArticles, scoreInjected, type Tally } from '../eval/score.js';
import { countWords, type EvalSet } from '../eval/sets.js';
import type { Request } from './driver.js';

/** Gives the findings of a text of a set. */
export type Proofread = (request: Request, format: 'plain' | 'markdown') => readonly Finding[];

/** What a set tells of a proofreader, by the name of the measure. */
export type Scores = Readonly<Partial<Record<Measure, number>>>;
export type Measure = 'found' | 'first' | 'five' | 'precision' | 'flags';

/** What is asked of a proofreader about a set. */
export function requestsOf(set: EvalSet): Request[] {
  if (set.kind === 'articles') return set.articles.map(({ text, gold }) => ({ text, spans: gold }));
  if (set.kind === 'injected') return set.items.map(({ text, start, end }) => ({ text, spans: [{ start, end }] }));
  return set.items.map(({ text }) => ({ text, spans: [] }));
}

function shares({ errors, found, first, firstFive }: Tally): Scores {
  return { found: found / errors, first: first / errors, five: firstFive / errors };
}

/** The scores of a proofreader that was asked for no corrections. */
export function withoutCorrections({ first: _first, five: _five, ...others }: Scores): Scores {
  return others;
}

export function scoresOf(set: EvalSet, proofread: Proofread): Scores {
  switch (set.kind) {
    case 'articles': {
      const score = scoreArticles(set.articles, ({ text, gold, format }) => proofread({ text, spans: gold }, format));
      const all = score.tallies.get('all');
      return all === undefined ? {} : { ...shares(all), precision: all.found / (all.found + score.alarms.length) };
    }
    case 'injected': {
      const requests = new Map(set.items.map(({ text, start, end }) => [text, { text, spans: [{ start, end }] }]));
      const { tallies } = scoreInjected(set.items, (text) =>
        proofread(requests.get(text) ?? { text, spans: [] }, 'plain'),
      );
      const all = tallies.get('all');
      return all === undefined ? {} : shares(all);
    }
    case 'clean': {
      const words = set.items.reduce((sum, { text }) => sum + countWords(text), 0);
      const flags = set.items.flatMap(({ text }) => proofread({ text, spans: [] }, 'plain').filter(isFlag));
      return { flags: (1000 * flags.length) / words };
    }
  }
}
