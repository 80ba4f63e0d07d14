import pc from 'picocolors';
import { categoryOf } from '../rules/engine/rule.js';
import { RULES } from '../rules/index.js';
import { wantsColor } from './output.js';
import type { Surroundings } from './run.js';
import { FIXES, SEVERITIES } from './severities.js';
import type { ExitStatus } from './summary.js';

const OFF = { ar: 'معطّلة', en: 'off' } as const;

/** `rules`: every rule with its severity, its fix and its title, by family. */
export async function listRules(format: string, { output, language, color }: Surroundings): Promise<ExitStatus> {
  if (format === 'json') {
    const rules = RULES.map(({ id, severity, fix, enabled, docs }) => ({
      id,
      category: categoryOf(id),
      severity,
      fix,
      enabled: enabled !== false,
      title: docs[language].title,
    }));
    await output.write(`${JSON.stringify(rules, undefined, 2)}\n`);
    return 0;
  }
  const c = pc.createColors(wantsColor(color, process.env, output.isTerminal));
  const idWidth = Math.max(...RULES.map(({ id }) => id.length));
  const severityWidth = Math.max(...Object.values(SEVERITIES).map(({ name }) => name[language].length));
  const fixWidth = Math.max(...Object.values(FIXES).map((name) => name[language].length));
  for (const { id, severity, fix, enabled, docs } of RULES) {
    const { name, color: paint } = SEVERITIES[severity];
    const level =
      enabled === false ? c.dim(OFF[language].padEnd(severityWidth)) : c[paint](name[language].padEnd(severityWidth));
    await output.write(
      `${id.padEnd(idWidth)}  ${level}  ${c.dim(FIXES[fix][language].padEnd(fixWidth))}  ${docs[language].title}\n`,
    );
  }
  return 0;
}
