import i18next, { type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import type { Text } from '../api/types';
import zh from './zh-CN';

export type Locale = 'zh-CN' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

const LOADERS: Record<Locale, () => Promise<{ default: object }>> = {
  'zh-CN': async () => ({ default: zh }),
  en: () => import('./en'),
};

/** Starts with one language; Chinese stands in for what another does not say. */
export async function start(language: Locale): Promise<void> {
  await i18next.init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false },
  });
  await switchTo(language);
}

export async function switchTo(language: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await LOADERS[language]()).default);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export function locale(): Locale {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

/** A server's text in the language of the page. */
export function say(text: Text | null | undefined, language: Locale = locale()): string {
  if (text === null || text === undefined) return '';
  if (typeof text === 'string') return text;
  return text[language] ?? text['zh-CN'] ?? text.en ?? '';
}

export interface Speech {
  locale: Locale;
  t: TFunction;
}

export const SpeechContext = createContext<Speech>({ locale: 'zh-CN', t: i18next.t });

export const useT = (): Speech => useContext(SpeechContext);

type Group = 'jobState' | 'sex' | 'role' | 'level' | 'moduleState' | 'accountState' | 'action' | 'category' | 'jobCount' | 'outcome' | 'choice' | 'subject' | 'approvalState' | 'stepState' | 'verdict';

/** A label for a stable code of the console's own, or the code itself when it is not known here. */
export function labelOf(t: TFunction, group: Group, code: string): string {
  const key = `${group}.${code}`;
  return i18next.exists(key) ? String(t(key as never)) : code;
}
