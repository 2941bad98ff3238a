import { call } from '../../../api/http';
import { Problem } from '../../../api/problem';
import { asProblem } from '../../../api/useResource';
import { uuid7 } from '../../../api/uuid7';

/** An attachment as the work floor writes it. */
export interface Attachment {
  id: string;
  name: string;
  size: number;
  received: number;
  complete: boolean;
  mediaType: string | null;
  addedAt: string;
  addedByName: string | null;
  removedAt?: string | null;
  removedReason?: string | null;
}

export const CAP = 10 * 1024 * 1024;
const PIECE = 256 * 1024;
const TRIES = 5;

/** A file on its way: the same one, begun again, goes on where it stopped. */
export interface Upload {
  id: string;
  file: File;
}

export const uploadOf = (file: File): Upload => ({ id: uuid7(), file });

/**
 * Announces a file and sends it piece by piece. A broken line is tried again from where the server stands; what it
 * refuses is thrown.
 *
 * @param pause waits before another try, given its number
 */
export async function send(
  { id, file }: Upload,
  about: { type: string; subject: string },
  progress: (part: number) => void,
  pause: (attempt: number) => Promise<void> = (attempt) => new Promise((resolve) => setTimeout(resolve, attempt * 1000)),
): Promise<Attachment> {
  const body = { ...about, name: file.name, size: file.size, sha256: await sha256(file) };
  let state = (await persistently(() => call<Attachment>('PUT', `/api/attachments/${id}`, { body }), pause)).data;
  while (!state.complete) {
    const from = state.received;
    progress(from / file.size);
    state = await persistently(() => piece(id, file, from), pause);
    if (state.received <= from && !state.complete) throw new Problem({ status: 0, code: 'broken', title: file.name });
  }
  progress(1);
  return state;
}

async function piece(id: string, file: File, from: number): Promise<Attachment> {
  try {
    const body = file.slice(from, Math.min(from + PIECE, file.size));
    return (await call<Attachment>('PUT', `/api/attachments/${id}/content?offset=${from}`, { body })).data;
  } catch (failure) {
    const refused = asProblem(failure);
    if (refused.code !== 'attachment-offset') throw refused;
    return (await call<Attachment>('GET', `/api/attachments/${id}`)).data;
  }
}

/** Tries again what failed for want of a line or of a server, not what was refused. */
async function persistently<T>(attempt: () => Promise<T>, pause: (attempt: number) => Promise<void>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await attempt();
    } catch (failure) {
      const problem = asProblem(failure);
      const passing = problem.code === 'offline' || problem.status === 503 || problem.status === 429;
      if (!passing || turn >= TRIES) throw problem;
      await pause(turn);
    }
  }
}

async function sha256(file: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(await file.arrayBuffer()));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
