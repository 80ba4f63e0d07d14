import { describe, expect, it } from 'vitest';
import { majorityForm, majorityPlaces } from '../../rules/engine/consistency.js';

const use = (form: string, start: number) => ({ form, block: 0, start, end: start + 1 });

describe('the majority of the forms in an article', () => {
  it('is the most common one', () => {
    expect(majorityForm([use('%', 0), use('٪', 1), use('٪', 2)])).toBe('٪');
  });

  it('is the one used first where two are equally common', () => {
    expect(majorityForm([use('%', 0), use('٪', 1), use('٪', 2), use('%', 3)])).toBe('%');
  });

  it('is the preferred one of those that are equally common', () => {
    expect(majorityForm([use('%', 0), use('٪', 1)], '٪')).toBe('٪');
    expect(majorityForm([use('%', 0), use('٪', 1)], 'في المئة')).toBe('%');
  });

  it('is undefined where nothing is used', () => {
    expect(majorityForm([])).toBeUndefined();
  });

  it('is shown by its first ten places at most', () => {
    const uses = Array.from({ length: 30 }, (_, i) => use(i % 2 ? 'a' : 'b', i));
    const places = majorityPlaces(uses, 'a', 'majority');
    expect(places).toHaveLength(10);
    expect(places[0]).toEqual({ block: 0, start: 1, end: 2, message: 'majority' });
  });
});
