import type { GlossaryAddition } from '../rules/engine/configuration/glossary-writing.js';
import { isRecord } from '../rules/engine/configuration/validate.js';
import { NotUtf8 } from './dictionaries.js';
import type { Services } from './feature.js';
import { NoGlossary } from './house-glossary.js';
import { reasonOf } from './log.js';
import { say } from './messages.js';

/** "Make this the house spelling": the other spelling becomes one that the house does not use. */
export async function makeHouseSpelling(argument: unknown, services: Services): Promise<void> {
  const names = readNames(argument);
  if (names) await add(names.uri, { preferred: names.name, variants: [names.other] }, services);
}

/** "These are two different names": they are left alone from now on. */
export async function tellApart(argument: unknown, services: Services): Promise<void> {
  const names = readNames(argument);
  if (names) await add(names.uri, { preferred: names.name, different: [names.other] }, services);
}

async function add(
  uri: string,
  addition: GlossaryAddition,
  { houseGlossary, notices, profiles }: Services,
): Promise<void> {
  const { language } = await profiles.of(uri);
  try {
    await houseGlossary.add(uri, addition);
  } catch (error) {
    const reason =
      error instanceof NotUtf8
        ? say('notUtf8', language)
        : error instanceof NoGlossary
          ? say('brokenOrElsewhere', language)
          : reasonOf(error);
    notices.show('glossaryFailed', language, { word: addition.preferred, reason });
  }
}

/** Names are words without signs that mean something in a glossary; what else a client sends is not written anywhere. */
const NAME = /^[\p{L}\p{M}\p{N}ـ'’. -]+$/u;

/** The arguments of a command about two names, where they are such. */
export function readNames(value: unknown): { uri: string; name: string; other: string } | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, name, other } = value;
  if (typeof uri !== 'string' || typeof name !== 'string' || typeof other !== 'string') return undefined;
  return NAME.test(name) && NAME.test(other) ? { uri, name, other } : undefined;
}
