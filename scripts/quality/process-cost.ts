import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Command } from './driver.js';

/** What a whole process took. */
export interface Cost {
  readonly seconds: number;
  /** The most memory that it had at a time; undefined where the system does not tell. */
  readonly megabytes: number | undefined;
}

/** The highest resident memory of a process so far, as Linux tells it. */
function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

async function once({ program, args, folder, input = '' }: Command & { readonly input?: string }): Promise<Cost> {
  const start = performance.now();
  const child = spawn(program, args, {
    ...(folder === undefined ? {} : { cwd: folder }),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  let megabytes: number | undefined;
  const look = (): void => {
    if (child.pid !== undefined) megabytes = peakOf(child.pid) ?? megabytes;
  };
  const timer = setInterval(look, 2);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

/** The run of the median time among several. */
export async function processCost(command: Command & { readonly input?: string }, runs = 3): Promise<Cost | undefined> {
  const costs: Cost[] = [];
  for (let i = 0; i < runs; i++) costs.push(await once(command));
  return costs.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)];
}
