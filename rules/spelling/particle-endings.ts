/** Particles and pronouns that are right in one spelling alone, with و or ف before them or without. */
const CERTAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    فى: 'في',
    هى: 'هي',
    لى: 'لي',
    بى: 'بي',
    أى: 'أي',
    حتي: 'حتى',
    التى: 'التي',
    الذى: 'الذي',
    إلىه: 'إليه',
    علىه: 'عليه',
  }),
);

/** With a conjunction before them these are verbs as well: ولى هاربا, وفى بوعده. */
const VERBS: ReadonlySet<string> = new Set(['ولى', 'فلى', 'وفى']);

/** Whether the word may be a verb that looks like a conjunction and a particle. */
export function isVerbLikeParticle(bare: string): boolean {
  return VERBS.has(bare);
}

/** The right spelling of a particle or pronoun whose final yaa or alef maqsura is wrong, with what stands before it; undefined for any other word. */
export function rightEnding(bare: string): string | undefined {
  const conjunction = /^[وف](?=..)/.exec(bare)?.[0] ?? '';
  const right = CERTAIN.get(bare) ?? CERTAIN.get(bare.slice(conjunction.length));
  return right === undefined || CERTAIN.has(bare) ? right : conjunction + right;
}
