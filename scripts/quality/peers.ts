// The proofreaders that Mudaqqiq is compared with, and how each is had. They are installed into a folder of their own; nothing
// of them enters the repository or the package.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import type { Command } from './driver.js';

/** A proofreader that is ready. */
export interface Ready {
  readonly name: string;
  readonly version: string;
  readonly driver: Command;
  /** Whether the driver gives corrections. */
  readonly corrects: boolean;
  /** Tells versions of the driver apart. */
  readonly revision: string;
  /** How its own user would check one file. */
  readonly single: (file: string) => Command & { readonly input?: string };
}

/** A proofreader that cannot be had here. */
export interface Missing {
  readonly name: string;
  readonly reason: string;
}

export const NPM_PACKAGES = {
  nspell: '2.1.5',
  cspell: '9.8.0',
  'cspell-lib': '9.8.0',
  '@cspell/dict-ar': '1.1.7',
} as const;
const LANGUAGETOOL = '6.6';

const DRIVERS = new URL('drivers/', import.meta.url).pathname;

/** The output of a program; throws with what it said where it fails or is not there. */
function run(program: string, args: readonly string[], folder?: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    input: '',
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  if (error) throw new Error(`${program} is not installed`);
  if (status !== 0) throw new Error(`${program} failed: ${(stderr || stdout).trim().split('\n').at(-1) ?? ''}`);
  return stdout + stderr;
}

function nodeDriver(folder: string, name: string, args: readonly string[] = []): { driver: Command; revision: string } {
  const files = [`${name}.mjs`, 'protocol.mjs'];
  for (const file of files) copyFileSync(DRIVERS + file, join(folder, file));
  return { driver: { program: 'node', args: [`${name}.mjs`, ...args], folder }, revision: revisionOf(files) };
}

function revisionOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(DRIVERS + file));
  return hash.digest('hex').slice(0, 8);
}

/** The paths of hunspell's Arabic dictionary. */
function arabicDictionary(): { readonly aff: string; readonly dic: string } {
  const said = run('hunspell', ['-D', '-d', 'ar']);
  const loaded = said.split('\n').map((line) => line.trim());
  const aff = loaded.find((line) => line.endsWith('.aff'));
  const dic = loaded.find((line) => line.endsWith('.dic'));
  if (aff === undefined || dic === undefined) throw new Error('hunspell has no Arabic dictionary');
  return { aff, dic };
}

function hunspell(cache: string): Ready {
  arabicDictionary();
  const version = /Hunspell ([\d.]+)/.exec(run('hunspell', ['--version']))?.[1] ?? '';
  // Elsewhere than on Debian the dictionary does not tell its version.
  const packaged = spawnSync('dpkg', ['-s', 'hunspell-ar'], { encoding: 'utf8' }).stdout ?? '';
  const dictionary = /^Version: (.+)$/m.exec(packaged)?.[1] ?? '';
  return {
    ...{ name: 'hunspell', version: `${version}, hunspell-ar ${dictionary}`.trim() },
    ...nodeDriver(npmFolder(cache), 'hunspell'),
    corrects: true,
    single: (file) => ({ program: 'hunspell', args: ['-l', '-d', 'ar', '-i', 'utf-8', file] }),
  };
}

function npmFolder(cache: string): string {
  const folder = join(cache, 'npm');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  return folder;
}

function withPackages(cache: string): string {
  const folder = npmFolder(cache);
  const isThere = ([name, version]: readonly [string, string]): boolean => {
    const path = join(folder, 'node_modules', name, 'package.json');
    return existsSync(path) && readFileSync(path, 'utf8').includes(`"version": "${version}"`);
  };
  const packages = Object.entries(NPM_PACKAGES);
  if (!packages.every(isThere))
    run(
      'npm',
      ['install', '--no-audit', '--no-fund', ...packages.map(([name, version]) => `${name}@${version}`)],
      folder,
    );
  return folder;
}

function nspell(cache: string): Ready {
  const { aff, dic } = arabicDictionary();
  const folder = withPackages(cache);
  const driver = nodeDriver(folder, 'nspell', [aff, dic]);
  return {
    ...{ name: 'nspell', version: `${NPM_PACKAGES.nspell}, the dictionary of hunspell-ar` },
    ...driver,
    corrects: false,
    single: (file) => ({ ...driver.driver, input: requestOf(file) }),
  };
}

function cspell(cache: string): Ready {
  const folder = withPackages(cache);
  writeFileSync(
    join(folder, 'cspell.json'),
    JSON.stringify({ version: '0.2', language: 'ar', import: ['@cspell/dict-ar/cspell-ext.json'] }),
  );
  return {
    ...{ name: 'cspell', version: `${NPM_PACKAGES.cspell}, @cspell/dict-ar ${NPM_PACKAGES['@cspell/dict-ar']}` },
    ...nodeDriver(folder, 'cspell'),
    corrects: true,
    single: (file) => ({
      program: 'node',
      args: ['node_modules/cspell/bin.mjs', 'lint', '--no-progress', '--config', 'cspell.json', file],
      folder,
    }),
  };
}

/** One request for a whole file, with the corrections of everything. */
function requestOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return `${JSON.stringify({ text, spans: [{ start: 0, end: text.length }] })}\n`;
}

const POM = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>mudaqqiq</groupId>
  <artifactId>peers</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.languagetool</groupId>
      <artifactId>language-ar</artifactId>
      <version>${LANGUAGETOOL}</version>
    </dependency>
  </dependencies>
</project>
`;

function languageTool(cache: string): Ready {
  const folder = join(cache, `languagetool-${LANGUAGETOOL}`);
  const jars = join(folder, 'jars');
  mkdirSync(jars, { recursive: true });
  if (!existsSync(join(jars, `language-ar-${LANGUAGETOOL}.jar`))) {
    writeFileSync(join(folder, 'pom.xml'), POM);
    run('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`], folder);
  }
  const source = 'LanguageTool.java';
  run('javac', ['-cp', join(jars, '*'), '-d', folder, DRIVERS + source]);
  const driver = {
    program: 'java',
    args: ['-cp', [join(jars, '*'), folder].join(delimiter), basename(source, '.java')],
    folder,
  };
  return {
    ...{ name: 'LanguageTool', version: `${LANGUAGETOOL}, its Arabic rules` },
    ...{ driver, revision: revisionOf([source]) },
    corrects: true,
    single: (file) => ({ ...driver, input: requestOf(file) }),
  };
}

export const PEERS: readonly (readonly [name: string, prepare: (cache: string) => Ready])[] = [
  ['hunspell', hunspell],
  ['nspell', nspell],
  ['cspell', cspell],
  ['LanguageTool', languageTool],
];

/** Installs a peer if need be; where that fails, tells why. */
export function prepare([name, peer]: (typeof PEERS)[number], cache: string): Ready | Missing {
  try {
    return peer(cache);
  } catch (error) {
    return { name, reason: error instanceof Error ? error.message : String(error) };
  }
}
