import type { FieldError } from '../../api/problem';
import { levelOf } from '../../ui/divisions';

/** What a member of the public tells about a child in danger. */
export interface Draft {
  situation: string;
  what: string;
  division: string;
  place: string;
  discoveredAt: string;
  childName: string;
  childAge: string;
  policeStation: string;
  policeReceipt: string;
  reporterName: string;
  reporterPhone: string;
}

export const BLANK: Draft = {
  situation: '',
  what: '',
  division: '',
  place: '',
  discoveredAt: '',
  childName: '',
  childAge: '',
  policeStation: '',
  policeReceipt: '',
  reporterName: '',
  reporterPhone: '',
};

export type Missing = 'situation' | 'what' | 'division';

/** What has to be said before a report can be sent: the kind, a few words, and at least the county. */
export function missing(draft: Draft): Missing[] {
  const county = draft.division !== '' && !['province', 'prefecture'].includes(levelOf(draft.division));
  return [
    ...(draft.situation ? [] : (['situation'] as const)),
    ...(draft.what.trim() ? [] : (['what'] as const)),
    ...(county ? [] : (['division'] as const)),
  ];
}

/** A report as it is sent: without what nobody filled in, the time as an instant. */
export function bodyOf(id: string, draft: Draft): Record<string, unknown> {
  const said = Object.entries(draft)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  const body: Record<string, unknown> = { id, ...Object.fromEntries(said) };
  if (draft.childAge.trim()) body.childAge = Number(draft.childAge);
  if (draft.discoveredAt) body.discoveredAt = new Date(`${draft.discoveredAt}+08:00`).toISOString();
  return body;
}

export const errorAt = (errors: FieldError[], name: string): string | undefined =>
  errors.find(({ pointer }) => pointer === `/${name}`)?.message;
