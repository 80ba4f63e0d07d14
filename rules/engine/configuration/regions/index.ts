import { egypt } from './egypt.js';
import { gulf } from './gulf.js';
import { levant } from './levant.js';
import { maghreb } from './maghreb.js';
import { morocco } from './morocco.js';
import { panArab } from './pan-arab.js';
import type { Region } from './region.js';

/** No region: an article keeps to what prevails in it. */
export const NO_REGION = 'none';

/** The regions that a configuration may name. To add one is to add one file, and its name here. */
export const REGIONS = { levant, gulf, egypt, maghreb, morocco, 'pan-arab': panArab } as const satisfies Record<
  string,
  Region
>;

export type RegionName = keyof typeof REGIONS | typeof NO_REGION;

/** The names that a configuration may give. */
export const REGION_NAMES: readonly RegionName[] = [
  NO_REGION,
  'levant',
  'gulf',
  'egypt',
  'maghreb',
  'morocco',
  'pan-arab',
];

/** What a region asks for. */
export function regionOf(name: RegionName | undefined): Region | undefined {
  return name === undefined || name === NO_REGION ? undefined : REGIONS[name];
}
