import { isDiacritic, isLetter, TATWEEL } from '../engine/arabic.js';

/** A letter with the signs written over or under it. */
function letterGroups(text: string): string[] {
  const groups: string[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const last = groups.length - 1;
    if (last >= 0 && isDiacritic(code)) groups[last] += character;
    else if (isLetter(code) || character === ' ') groups.push(character);
    else if (last >= 0 && character !== TATWEEL) groups[last] += character;
  }
  return groups;
}

/**
 * A correction with the vowel signs of the word it stands for: أييضاً, أيضا gives أيضاً. Letters that stay keep their signs,
 * and so does a letter that another one replaces; `correction` is bare, `written` as it stands in the text.
 */
export function likeWritten(written: string, correction: string): string {
  const groups = letterGroups(written);
  if (groups.every((group) => group.length === 1)) return correction;
  const letters = Array.from(correction);
  const shorter = Math.min(groups.length, letters.length);
  let start = 0;
  while (start < shorter && groups[start]?.charAt(0) === letters[start]) start++;
  let end = 0;
  while (end < shorter - start && groups.at(-1 - end)?.charAt(0) === letters.at(-1 - end)) end++;
  const signs = (group: string | undefined): string => group?.slice(1) ?? '';
  return letters
    .map((letter, i) => {
      if (i < start) return letter + signs(groups[i]);
      if (i >= letters.length - end) return letter + signs(groups[i - letters.length + groups.length]);
      return groups.length === letters.length ? letter + signs(groups[i]) : letter;
    })
    .join('');
}
