import type { Figure, Indicator } from '../../api/types';

/** The value a figure is ranked and coloured by: the number itself, or the share of the whole; null when there is nothing to share. */
export function valueOf(indicator: Indicator, figure: { number: number; of: number | null }): number | null {
  if (indicator.unit === 'count') return figure.number;
  return figure.of ? figure.number / figure.of : null;
}

export function shown(indicator: Indicator, figure: { number: number; of: number | null }): string {
  const value = valueOf(indicator, figure);
  if (value === null) return '—';
  return indicator.unit === 'count' ? value.toLocaleString('en-US') : percent(value);
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Upper bounds of up to five classes with about equally many places in each. */
export function classBounds(values: number[], classes = 5): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const bounds = Array.from({ length: classes }, (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / classes) - 1]!);
  return [...new Set(bounds)];
}

/** The class of a value, 0 to 4; the highest always gets the strongest colour. */
export function classOf(bounds: number[], value: number): number {
  const index = bounds.findIndex((bound) => value <= bound);
  const place = index < 0 ? bounds.length - 1 : index;
  return place + (5 - bounds.length);
}

export function ranked(indicator: Indicator, items: Figure[]): Figure[] {
  return [...items].sort((a, b) => (valueOf(indicator, b) ?? -1) - (valueOf(indicator, a) ?? -1));
}

/** As a page names them; else the figures of the children themselves first. */
export function inOrder(indicators: Indicator[], only: string[] | undefined): Indicator[] {
  const rank = ({ id, module }: Indicator) => (only ? only.indexOf(id) : module === 'registry' ? 0 : 1);
  return [...indicators].sort((a, b) => rank(a) - rank(b));
}

const FEW = 10;

/**
 * The indicators worth seeing first: those of the children themselves, then one of each other module. The chosen one is
 * always among them.
 */
export function firstFew(indicators: Indicator[], chosen: string): Indicator[] {
  if (indicators.length <= FEW) return indicators;
  const seen = new Set<string>();
  return indicators.filter(({ id, module }) => {
    const first = module === 'registry' || !seen.has(module);
    seen.add(module);
    return first || id === chosen;
  });
}
