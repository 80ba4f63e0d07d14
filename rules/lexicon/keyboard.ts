/**
 * Where letters lie on the keyboards that Arabic is typed on. Rows from top to bottom, keys from left to right; each row
 * starts `shift` key widths further right than the top one. A dot is a key without a letter.
 */
interface Layout {
  readonly name: string;
  readonly rows: readonly { readonly shift: number; readonly keys: string; readonly shifted: string }[];
}

const LAYOUTS: readonly Layout[] = [
  {
    // ISO/IEC 9995 key positions of Microsoft's KBDA1. لا has a key of its own, which no single letter stands for.
    name: 'Arabic (101)',
    rows: [
      { shift: 0, keys: 'ضصثقفغعهخحجد', shifted: '.....إ......' },
      { shift: 0.25, keys: 'شسيبلاتنمكط', shifted: '.....أ.....' },
      { shift: 0.75, keys: 'ئءؤر.ىةوزظ', shifted: '.....آ....' },
    ],
  },
  {
    // Microsoft's KBDA2: as 101, but ذ lies beside ط.
    name: 'Arabic (102)',
    rows: [
      { shift: 0, keys: 'ضصثقفغعهخحجد', shifted: '.....إ......' },
      { shift: 0.25, keys: 'شسيبلاتنمكطذ', shifted: '.....أ......' },
      { shift: 0.75, keys: 'ئءؤر.ىةوزظ', shifted: '.....آ....' },
    ],
  },
  {
    // Apple's “Arabic”.
    name: 'Mac',
    rows: [
      { shift: 0, keys: 'ضصثقفغعهخحجة', shifted: '...........' },
      { shift: 0.25, keys: 'شسيبلاتنمك', shifted: '..ى..أ....' },
      { shift: 0.75, keys: 'ظطذدزرو', shifted: '......ؤ' },
    ],
  },
  {
    // Apple's keyboard for telephones.
    name: 'iPhone',
    rows: [
      { shift: 0, keys: 'ضصثقفغعهخحج', shifted: '...........' },
      { shift: 0, keys: 'شسيبلاتنمكط', shifted: '...........' },
      { shift: 0.5, keys: 'ئءؤرىةوزظد', shifted: '..........' },
    ],
  },
];

/** Neighbours touch: side by side, or one above the other with less than a key's width between their middles. */
function touch(a: readonly [x: number, y: number], b: readonly [x: number, y: number]): boolean {
  const rows = Math.abs(a[1] - b[1]);
  const distance = Math.abs(a[0] - b[0]);
  return rows === 0 ? distance === 1 : rows === 1 && distance < 1;
}

function* places({ rows }: Layout): Generator<readonly [letter: string, x: number, y: number]> {
  for (const [y, { shift, keys, shifted }] of rows.entries()) {
    for (const line of [keys, shifted]) {
      for (const [x, letter] of Array.from(line).entries()) if (letter !== '.') yield [letter, x + shift, y];
    }
  }
}

/** For each letter, those on the same or a touching key of some layout. */
export function keyNeighbours(): ReadonlyMap<string, string> {
  const neighbours = new Map<string, string>();
  for (const layout of LAYOUTS) {
    const keys = [...places(layout)];
    for (const [letter, x, y] of keys) {
      let near = neighbours.get(letter) ?? '';
      for (const [other, otherX, otherY] of keys) {
        if (
          other !== letter &&
          !near.includes(other) &&
          (touch([x, y], [otherX, otherY]) || (x === otherX && y === otherY))
        )
          near += other;
      }
      neighbours.set(letter, near);
    }
  }
  return neighbours;
}

/** The Latin letters and marks of a QWERTY keyboard, row by row. */
const LATIN_ROWS = ['qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./'] as const;
const SHIFTED_LATIN_ROWS = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'] as const;
/** Keys that write two letters, and one above the rows, on Arabic (101). */
const LIGATURES: readonly (readonly [key: string, letters: string])[] = [
  ['b', 'لا'],
  ['G', 'لأ'],
  ['T', 'لإ'],
  ['B', 'لآ'],
  ['`', 'ذ'],
];

function lettersOfKeys({ rows }: Layout, extra: typeof LIGATURES): ReadonlyMap<string, string> {
  const letters = new Map<string, string>(extra);
  for (const [y, { keys, shifted }] of rows.entries()) {
    for (const [latin, arabic] of [
      [LATIN_ROWS[y], keys],
      [SHIFTED_LATIN_ROWS[y], shifted],
    ] as const)
      for (const [x, key] of Array.from(latin ?? '').entries()) {
        const letter = arabic.charAt(x);
        if (letter !== '' && letter !== '.') letters.set(key, letter);
      }
  }
  return letters;
}

/** What each key of a QWERTY keyboard writes where it is set to Arabic, the Windows layout first and then the Mac's. */
export function arabicOfLatinKeys(): readonly ReadonlyMap<string, string>[] {
  return LAYOUTS.flatMap((layout) =>
    layout.name === 'Arabic (101)'
      ? [lettersOfKeys(layout, LIGATURES)]
      : layout.name === 'Mac'
        ? [lettersOfKeys(layout, [])]
        : [],
  );
}
