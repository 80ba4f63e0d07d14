import { describe, expect, it } from 'vitest';
import { tokenize } from '../../rules/engine/tokens.js';
import { surroundingsOf } from '../../rules/spelling/surroundings.js';
import { testLexicon } from '../support/lexicon.js';

const lexicon = testLexicon();

/** What is around the word «هنا» of the text. */
function around(text: string): { previous?: string | undefined; next?: string | undefined } {
  const tokens = tokenize(text);
  const index = tokens.findIndex(({ text: word }) => word === 'هنا');
  return surroundingsOf(tokens, index, lexicon);
}

describe('the words around a word', () => {
  it.each([
    ['are its neighbours', 'وصل الرئيس هنا مساء اليوم', 'الرئيس', 'مساء'],
    ['are bare', 'وصل الرئيسُ هنا مســـاءً', 'الرئيس', 'مساء'],
    ['are none at the edges of a text', 'هنا', undefined, undefined],
    ['are none beyond a comma or a full stop', 'قال الرئيس، هنا. وأضاف', undefined, undefined],
    ['may be numbers, which tell nothing', 'خسر 300 هنا 45 منزلا', '300', '45'],
    ['stand beyond quotation marks', 'قال «هنا» رئيس الوفد', 'قال', 'رئيس'],
    ['stand beyond a bracket around the word', 'قال (هنا) رئيس الوفد', 'قال', 'رئيس'],
    ['do not stand within brackets beside the word', 'الوفد (أمس) هنا (رئيس الوفد)', ')', '('],
    ['stand beyond one word that nobody knows', 'وقع زوغلبازق هنا قكفغثص اتفاقية', 'وقع', 'اتفاقية'],
    ['are that word where nothing is beyond it', 'زوغلبازق هنا', 'زوغلبازق', undefined],
    ['may be Latin', 'شركة Google هنا', 'Google', undefined],
  ])('%s', (_, text, previous, next) => {
    expect(around(text)).toEqual({ previous, next });
  });
});
