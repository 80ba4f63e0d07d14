import Papa from 'papaparse';
import pc from 'picocolors';
import type { Language } from '../rules/index.js';
import type { ArchivedName } from '../rules/names/name-archive.js';
import type { NameGroup } from '../rules/names/name-groups.js';
import type { NameKind } from '../rules/names/name-standing.js';
import { ISOLATES, type Isolator, NO_ISOLATES, printable } from './bidi.js';
import type { NamePlaceInFile } from './name-places.js';
import type { NamesFound } from './names.js';
import { problemLine, say } from './problem.js';

interface Look {
  readonly language: Language;
  readonly color: boolean;
  readonly terminal: boolean;
  readonly version: string;
}

/** One way to print names. */
interface NameReport {
  /** The spellings whose places it shows. */
  wantsPlaces(groups: readonly NameGroup[]): readonly string[];
  text(found: NamesFound, look: Look): string;
}

/** So many places of a spelling are shown to people. */
const SHOWN_PLACES = 3;

const KINDS: Readonly<Record<NameKind, Readonly<Record<Language, string>>>> = {
  person: { ar: 'شخص', en: 'person' },
  place: { ar: 'مكان', en: 'place' },
  organisation: { ar: 'جهة', en: 'organisation' },
};

function inconsistent(groups: readonly NameGroup[]): readonly NameGroup[] {
  return groups.filter(({ spellings }) => spellings.length > 1);
}

function spellingsOf(groups: readonly NameGroup[]): string[] {
  return groups.flatMap(({ spellings }) => spellings.map(({ name }) => name));
}

/** For people: names with several spellings, with the places of the rarer ones, then all others in a table. */
const pretty: NameReport = {
  wantsPlaces: (groups) => inconsistent(groups).flatMap(({ spellings }) => spellings.slice(1).map(({ name }) => name)),
  text(found, { language, color, terminal }) {
    const c = pc.createColors(color);
    const bidi = terminal ? ISOLATES : NO_ISOLATES;
    const width = Math.max(0, ...found.groups.map(({ count }) => String(count).length));
    const lines = found.groups.flatMap((group) => {
      const [first, ...others] = group.spellings;
      const line = (name: ArchivedName, count: number, paint: (text: string) => string): string =>
        `${String(count).padStart(width)}  ${paint(bidi.article(printable(name.name)))}${aboutOf(name, language, c, bidi)}`;
      if (!first) return [];
      if (others.length === 0) return [line(first, group.count, (text) => text)];
      return [
        c.bold(bidi.phrase(say(language, 'severalSpellings', { count: group.spellings.length }), language)),
        line(first, first.count, c.green),
        ...others.flatMap((other) => [
          line(other, other.count, c.yellow),
          ...placeLines(found.places.get(other.name) ?? [], width, c),
        ]),
      ];
    });
    const summary = say(language, 'namesSummary', {
      names: found.groups.length,
      inconsistent: inconsistent(found.groups).length,
      files: found.files,
    });
    return [...lines, '', bidi.phrase(summary, language), ''].join('\n');
  },
};

type Colors = ReturnType<typeof pc.createColors>;

function aboutOf({ kind, familiar, articles }: ArchivedName, language: Language, c: Colors, bidi: Isolator): string {
  const about = [
    ...(kind ? [KINDS[kind][language]] : []),
    ...(familiar ? [] : [say(language, 'unfamiliarName')]),
    ...(articles > 1 ? [say(language, 'inArticles', { count: articles })] : []),
  ];
  return about.length === 0 ? '' : `  ${c.dim(bidi.phrase(about.join(language === 'ar' ? '، ' : ', '), language))}`;
}

function placeLines(places: readonly NamePlaceInFile[], width: number, c: Colors): string[] {
  const indent = ' '.repeat(width + 4);
  const shown = places
    .slice(0, SHOWN_PLACES)
    .map(({ path, line, column }) => `${indent}${c.dim(`${path}:${line}:${column}`)}`);
  return places.length > SHOWN_PLACES ? [...shown, `${indent}${c.dim('…')}`] : shown;
}

/** One document, in the shape of the command line's other reports. */
const json: NameReport = {
  wantsPlaces: spellingsOf,
  text({ groups, places, files, problems }, { language, version }) {
    const document = {
      version: 1,
      tool: `mudaqqiq ${version}`,
      names: groups.map(({ name, count, kind, familiar, spellings }) => ({
        name,
        count,
        kind: kind ?? null,
        familiar,
        inconsistent: spellings.length > 1,
        spellings: spellings.map((spelling) => ({
          name: spelling.name,
          count: spelling.count,
          articles: spelling.articles,
          places: places.get(spelling.name) ?? [],
        })),
      })),
      errors: problems.map((problem) => problemLine(problem, language)),
      summary: { files, names: groups.length, inconsistent: inconsistent(groups).length },
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
  },
};

/** A table for spreadsheets (RFC 4180): a spelling a row. */
const csv: NameReport = {
  wantsPlaces: () => [],
  text({ groups }) {
    const rows = groups.flatMap(({ name, spellings }) =>
      spellings.map((spelling) => ({
        name,
        spelling: spelling.name,
        count: spelling.count,
        articles: spelling.articles,
        kind: spelling.kind ?? '',
        familiar: spelling.familiar,
        inconsistent: spellings.length > 1,
      })),
    );
    const columns = ['name', 'spelling', 'count', 'articles', 'kind', 'familiar', 'inconsistent'];
    return `${Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true })}\r\n`;
  },
};

export const NAME_REPORTS: Readonly<Record<string, NameReport>> = { pretty, json, csv };
