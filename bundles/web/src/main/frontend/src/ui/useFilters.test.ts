import { describe, expect, it } from 'vitest';
import { readFilters, writeFilters } from './useFilters';

describe('filters in the address', () => {
  it('are read, empty where not given', () => {
    expect(readFilters(new URLSearchParams('q=李&x=1'), ['q', 'category'])).toEqual({ q: '李', category: '' });
  });

  it('are written without losing others, and taken out when emptied', () => {
    const next = writeFilters(new URLSearchParams('q=李&tab=history'), { q: '', category: 'left-behind' });
    expect(next.toString()).toBe('tab=history&category=left-behind');
  });
});
