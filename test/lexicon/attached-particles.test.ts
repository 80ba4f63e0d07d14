import { describe, expect, it } from 'vitest';
import { attach, attachedTo } from '../../rules/lexicon/attached-particles.js';

describe('particles before a word', () => {
  it.each([
    ['', false, 'غوغل', 'غوغل'],
    ['و', false, 'غوغل', 'وغوغل'],
    ['ول', false, 'غوغل', 'ولغوغل'],
    ['', true, 'غوغل', 'الغوغل'],
    ['ب', true, 'غوغل', 'بالغوغل'],
    ['ل', true, 'غوغل', 'للغوغل'],
    ['فل', true, 'ليكود', 'فلليكود'],
    ['ب', false, 'الرياض', 'بالرياض'],
    ['ل', false, 'الرياض', 'للرياض'],
    ['ول', false, 'اللجنة', 'وللجنة'],
    ['ل', false, 'الله', 'لله'],
    ['ك', true, 'الرياض', 'كالرياض'],
  ])('are written together with it: %s, article %s, %s', (particles, article, word, expected) => {
    expect(attach({ particles, article }, word, word.startsWith('ال'))).toBe(expected);
  });

  it('leave a word alone that begins in ال without having the article', () => {
    expect(attach({ particles: 'ل', article: false }, 'التماس', false)).toBe('لالتماس');
  });

  it.each([
    ['وقوقل', 'و', false, 'قوقل'],
    ['وللقوقل', 'ول', true, 'قوقل'],
    ['للرياض', 'ل', false, 'الرياض'],
    ['لليكود', 'ل', true, 'ليكود'],
  ])('are told from it: %s', (bare, particles, article, word) => {
    expect([...attachedTo(bare, (one) => one === word)]).toContainEqual({ particles, article, word });
  });
});
