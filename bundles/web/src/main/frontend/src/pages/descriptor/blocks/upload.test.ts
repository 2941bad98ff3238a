import { afterEach, describe, expect, it, vi } from 'vitest';
import { send, uploadOf } from './upload';

const SIZE = 600 * 1024;
const about = { type: 'visits.visit', subject: 's' };
const now = () => Promise.resolve();

/** A server that keeps what it gets; each call may be made to fail. */
function server(fail: (call: number, url: string) => 'offline' | 'refuse' | null) {
  let received = 0;
  let calls = 0;
  const answer = (status: number, body: object) =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  vi.stubGlobal('fetch', async (url: string, options: { method: string; body: unknown }) => {
    calls++;
    const outcome = fail(calls, url);
    if (outcome === 'offline') throw new TypeError('no line');
    if (outcome === 'refuse') return answer(422, { code: 'attachment-type', title: '类型不允许' });
    const offset = /offset=(\d+)/.exec(url);
    if (offset && Number(offset[1]) !== received) return answer(409, { code: 'attachment-offset', title: '', current: { received } });
    if (offset) received += (options.body as Blob).size;
    return answer(200, { id: 'a', received, complete: received === SIZE });
  });
  return { received: () => received, calls: () => calls };
}

/** The test's browser can't read a file yet. */
const file = () => Object.assign(new File([new Uint8Array(SIZE)], '照片.jpg'), { arrayBuffer: async () => new Uint8Array(SIZE).buffer });

afterEach(() => vi.unstubAllGlobals());

describe('sending a file', () => {
  it('goes piece by piece and tells how far it is', async () => {
    const kept = server(() => null);
    const parts: number[] = [];
    await send(uploadOf(file()), about, (part) => parts.push(part), now);
    expect(kept.received()).toBe(SIZE);
    expect(parts.at(-1)).toBe(1);
    expect(parts.length).toBeGreaterThan(3);
  });

  it('goes on where it stopped when the line breaks', async () => {
    const kept = server((call) => (call === 3 ? 'offline' : null));
    await send(uploadOf(file()), about, () => undefined, now);
    expect(kept.received()).toBe(SIZE);
    expect(kept.calls()).toBe(5);
  });

  it('stops at what the server refuses', async () => {
    server((_, url) => (url.includes('offset') ? 'refuse' : null));
    await expect(send(uploadOf(file()), about, () => undefined, now)).rejects.toThrow('类型不允许');
  });

  it('gives up when there is no line for long', async () => {
    const kept = server(() => 'offline');
    await expect(send(uploadOf(file()), about, () => undefined, now)).rejects.toThrow('offline');
    expect(kept.calls()).toBe(5);
  });
});
