/** Numbers in digits, as the rules about how digits are written look at them. */
import type { Block } from '../engine/document.js';
import { defineFeature } from '../engine/feature.js';
import type { DocumentView } from '../engine/rule.js';
import type { Span } from '../engine/span.js';
import type { Digits } from './digits.js';
import { mayBeLabel, type NumberRole, numerals } from './numerals.js';

/** A run of digits with its marks. */
export interface DigitUse extends Span {
  readonly text: string;
  readonly digits: Digits;
  readonly role: NumberRole;
  /** Whether the word before may be what it numbers: الملف 12345. */
  readonly mayBeLabel: boolean;
  /** The index of its token in the block. */
  readonly token: number;
}

/** A run of digits at its place in the article. */
export interface PlacedDigits extends DigitUse {
  readonly block: number;
  readonly heading: boolean;
}

/** All numbers in digits of a block, in order. */
export const digitUses = defineFeature<readonly DigitUse[]>({
  name: 'digit-uses',
  compute(_block, lexicon, feature) {
    return feature(numerals).flatMap((numeral) =>
      numeral.parts.flatMap(({ digits, start, end, text, token }) =>
        digits
          ? [{ start, end, text, digits, role: numeral.role, mayBeLabel: mayBeLabel(numeral, lexicon), token }]
          : [],
      ),
    );
  },
});

/** All numbers in digits of an article. */
export function placedDigits(
  document: DocumentView,
  inBlock: (block: Block) => readonly DigitUse[],
): readonly PlacedDigits[] {
  return document.blocks.flatMap((block, index) =>
    inBlock(block).map((use) => ({ ...use, block: index, heading: block.kind === 'heading' })),
  );
}
