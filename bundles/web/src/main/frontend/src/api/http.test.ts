import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, onSessionEnd, withQuery } from './http';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

afterEach(() => {
  vi.unstubAllGlobals();
  onSessionEnd(null);
});

describe('requests', () => {
  it('carry the header that other sites can not send, and the tag of what is changed', async () => {
    const fetched = vi.fn(async (_path: string, _init: RequestInit) => json(200, { a: 1 }, { ETag: '"2"' }));
    vi.stubGlobal('fetch', fetched);
    const answer = await call('PUT', '/api/x', { body: { a: 1 }, etag: '"1"' });
    expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ 'X-Tonghu': '1', 'If-Match': '"1"' });
    expect(answer).toEqual({ data: { a: 1 }, etag: '"2"', status: 200 });
  });

  it('wait for a new sign-in when the session has ended, and go on', async () => {
    const answers = [json(401, { code: 'not-signed-in', title: '' }), json(200, { saved: true })];
    vi.stubGlobal('fetch', async () => answers.shift());
    const renew = vi.fn(async () => undefined);
    onSessionEnd(renew);
    expect((await call('PUT', '/api/x', { body: {} })).data).toEqual({ saved: true });
    expect(renew).toHaveBeenCalledOnce();
  });

  it('hand on what the server refused', async () => {
    const body = { code: 'locked', title: '已锁定', status: 429, errors: [{ pointer: '/a', code: 'b', message: 'c' }] };
    vi.stubGlobal('fetch', async () => json(429, body, { 'Retry-After': '300' }));
    await expect(call('POST', '/api/session')).rejects.toMatchObject({ code: 'locked', retryAfter: 300, errors: body.errors });
  });

  it('say that the line is broken', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('failed')));
    await expect(call('GET', '/api/x')).rejects.toMatchObject({ code: 'offline', status: 0 });
  });

  it('leave out parameters that are empty', () => {
    expect(withQuery('/a', { q: '', after: null, limit: 5 })).toBe('/a?limit=5');
    expect(withQuery('/a?b=1', { c: '李' })).toBe('/a?b=1&c=%E6%9D%8E');
  });
});
