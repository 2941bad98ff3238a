import { createContext, useContext } from 'react';
import type { Locale } from '../i18n';

/** How this person likes the pages; kept in this browser alone. */
export interface Look {
  locale: Locale;
  big: boolean;
  contrast: boolean;
  dark: boolean;
}

const KEY = 'tonghu.look';
const FIRST: Look = { locale: 'zh-CN', big: false, contrast: false, dark: false };

export function readLook(): Look {
  const kept = localStorage.getItem(KEY);
  if (!kept) return FIRST;
  try {
    return { ...FIRST, ...(JSON.parse(kept) as Partial<Look>) };
  } catch {
    localStorage.removeItem(KEY);
    return FIRST;
  }
}

export function keepLook(look: Look): void {
  localStorage.setItem(KEY, JSON.stringify(look));
}

/** Tells the style sheet. */
export function showLook(look: Look): void {
  const { dataset } = document.documentElement;
  dataset.theme = look.dark ? 'dark' : 'light';
  dataset.size = look.big ? 'big' : 'normal';
  dataset.contrast = look.contrast ? 'high' : 'normal';
}

export interface Looks {
  look: Look;
  change: (part: Partial<Look>) => void;
}

export const LookContext = createContext<Looks>({ look: FIRST, change: () => undefined });
export const useLook = (): Looks => useContext(LookContext);
