import { useEffect, useState } from 'react';
import type { PageDescriptor } from '../api/descriptor';
import { get } from '../api/http';
import type { Me } from '../api/types';
import { useSession, type Session } from './session';

/** A page descriptor that fills a slot of another page. */
export interface Filled {
  module: string;
  name: string;
  descriptor: PageDescriptor;
}

const NOTHING: Filled[] = [];
const read = new Map<string, Promise<PageDescriptor | null>>();

/** What modules put into the slots of pages, by the first word of the descriptor's name: `action-…`, `tile-…`. */
export function useSlot(kind: 'action' | 'tile', prefecture?: string): Filled[] {
  const session = useSession();
  const [filled, setFilled] = useState<Filled[]>(NOTHING);
  const { me } = session;

  useEffect(() => {
    let current = true;
    void Promise.all(me.pages.filter(({ name }) => name.startsWith(`${kind}-`)).map((page) => fetched(page, prefecture))).then(
      (all) => current && setFilled(inOrder(all, session)),
    );
    return () => {
      current = false;
    };
  }, [kind, prefecture, me, session]);
  return filled;
}

async function fetched({ module, name }: Me['pages'][number], prefecture: string | undefined): Promise<Filled | null> {
  const address = `/api/pages/${module}/${name}${prefecture ? `?prefecture=${prefecture}` : ''}`;
  let reading = read.get(address);
  if (!reading) {
    // a module that does not serve there has nothing to put into the slot
    reading = get<PageDescriptor>(address).catch(() => null);
    read.set(address, reading);
    void reading.then((descriptor) => descriptor === null && read.delete(address));
  }
  const descriptor = await reading;
  return descriptor && { module, name, descriptor };
}

export function inOrder(all: (Filled | null)[], { me, may }: Session): Filled[] {
  return all
    .filter((one) => one !== null)
    .filter(({ descriptor: { permission, roles } }) => (!permission || may(permission)) && (!roles || roles.includes(me.account.role)))
    .sort((a, b) => (a.descriptor.order ?? 100) - (b.descriptor.order ?? 100));
}
