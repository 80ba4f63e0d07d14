import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemWith, say, UsageError } from './problem.js';
import type { Preset } from './request.js';
import type { Surroundings } from './run.js';
import type { ExitStatus } from './summary.js';

const FILE = '.mudaqqiqrc.yaml';

/** `init`: writes a commented configuration into the working folder. Throws `UsageError` where there is one already. */
export async function init(preset: Preset, { output, language, workingFolder }: Surroundings): Promise<ExitStatus> {
  try {
    writeFileSync(join(workingFolder, FILE), configurationText(preset), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError([problemWith(FILE, 'configurationExists')]);
    throw error;
  }
  await output.write(`${say(language, 'configurationWritten', { file: FILE })}\n`);
  return 0;
}

function configurationText(preset: Preset): string {
  return `preset: ${preset}\n`;
}
