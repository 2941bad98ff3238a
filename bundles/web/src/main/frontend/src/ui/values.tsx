import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { get } from '../api/http';
import type { Code, Page, Text } from '../api/types';
import { say, useT } from '../i18n';

/** Swedish writes dates as ISO 8601 does. */
const IN_YUNNAN = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

/** An instant or a legal day as `2026-11-24`, in the province's time. */
export function day(value: unknown): string {
  return moment(value).slice(0, 10);
}

/** An instant as `2026-11-24 09:30`, in the province's time; a legal day stays what it is. */
export function moment(value: unknown): string {
  if (typeof value !== 'string' || !value) return '';
  return value.length > 10 ? IN_YUNNAN.format(new Date(value)) : value;
}

/** Who did it: a person under her real name, or the program itself. */
export function personName(t: TFunction, name: string | null): string {
  return name === null || name === 'system' ? t('common.unknownPerson') : name;
}

const lists = new Map<string, Promise<Code[]>>();

function readList(list: string, locale: string): Promise<Code[]> {
  const key = `${locale}/${list}`;
  let reading = lists.get(key);
  if (!reading) {
    reading = get<Page<Code>>(`/api/codes/${encodeURIComponent(list)}`).then((page) => page.items);
    lists.set(key, reading);
    reading.catch(() => lists.delete(key));
  }
  return reading;
}

const NO_CODES: Code[] = [];

/** A code list, read once a session and language; empty until it is there. */
export function useCodes(list: string | undefined): Code[] {
  const { locale } = useT();
  const [codes, setCodes] = useState<Code[]>(NO_CODES);
  useEffect(() => {
    if (!list) return;
    let current = true;
    readList(list, locale).then(
      (items) => current && setCodes(items),
      () => current && setCodes(NO_CODES),
    );
    return () => {
      current = false;
    };
  }, [list, locale]);
  return codes;
}

/** The label of a code, or the code while the list is not there. */
export function CodeLabel({ list, code }: { list: string; code: string }) {
  const { locale } = useT();
  const codes = useCodes(list);
  const found = codes.find((one) => one.code === code);
  return <>{found ? say(found.label, locale) : code}</>;
}

const places = new Map<string, Promise<string>>();

/** The name of a division, with what lies above it up to the county. */
export function DivisionName({ code }: { code: string }) {
  const [name, setName] = useState(code);
  useEffect(() => {
    let reading = places.get(code);
    if (!reading) {
      reading = get<{ name: string; path?: { name: string }[] }>(`/api/divisions/${code}`).then(({ name, path }) => {
        const above = (path ?? []).map((place) => place.name).filter((one) => one !== name);
        return [...above.slice(-2), name].join(' · ');
      });
      places.set(code, reading);
      reading.catch(() => places.delete(code));
    }
    let current = true;
    reading.then(
      (text) => current && setName(text),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [code]);
  return <>{name}</>;
}

export function textOr(value: Text | null | undefined, instead: string): string {
  return say(value) || instead;
}
