import { json } from './json.js';
import { ndjson } from './ndjson.js';
import { pretty } from './pretty.js';
import type { ReporterFactory } from './reporter.js';

/** Every format of the report. A new one is one file and one line here. */
export const REPORTERS: Readonly<Record<string, ReporterFactory>> = { pretty, json, ndjson };
