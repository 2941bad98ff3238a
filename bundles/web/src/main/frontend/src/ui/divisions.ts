import type { Level } from '../api/types';

export const LEVELS: readonly Level[] = ['province', 'prefecture', 'county', 'township', 'village'];

/** Yunnan, the root of the tree. */
export const PROVINCE = '530000000000';

const DIGITS: Record<Level, number> = { province: 2, prefecture: 4, county: 6, township: 9, village: 12 };

/** The level of a 12-digit division code: 2+2+2+3+3 digits, the rest zeros. */
export function levelOf(code: string): Level {
  return LEVELS.find((level) => /^0*$/.test(code.slice(DIGITS[level]))) ?? 'village';
}

export function ancestor(code: string, level: Level): string {
  return code.slice(0, DIGITS[level]).padEnd(12, '0');
}

/** The codes from the province down to this one. */
export function pathTo(code: string): string[] {
  const depth = LEVELS.indexOf(levelOf(code));
  return LEVELS.slice(0, depth + 1).map((level) => ancestor(code, level));
}

/** The level below, or null for a village. */
export function below(level: Level): Level | null {
  return LEVELS[LEVELS.indexOf(level) + 1] ?? null;
}

/** The four digits that name a prefecture. */
export const prefectureOf = (code: string): string => code.slice(0, 4);
