/** The pronouns written together with the word before them (الضمائر المتصلة), the longer before the shorter. */
export const ATTACHED_PRONOUNS: readonly string[] = [
  'هما',
  'كما',
  'ها',
  'هم',
  'هن',
  'كم',
  'كن',
  'نا',
  'ني',
  'ه',
  'ك',
  'ي',
];

/** The pronoun at the end of `letters`, if one stands there. */
export function pronounAtEnd(letters: string): string | undefined {
  return ATTACHED_PRONOUNS.find((pronoun) => letters.endsWith(pronoun));
}
