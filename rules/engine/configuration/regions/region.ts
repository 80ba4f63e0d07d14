import type { RuleId } from '../../finding.js';
import type { Localized } from '../../message.js';
import type { Level } from '../configuration.js';

/** What the press of a region asks of one rule. Without a level the rule has its own. */
export interface RegionalSetting {
  readonly level?: Level;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** How the press of a region writes numbers and dates. A configuration's own rules go before it. */
export interface Region {
  readonly description: Localized;
  readonly rules: Readonly<Record<RuleId, RegionalSetting>>;
}
