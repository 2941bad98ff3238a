import { locale } from '../i18n';
import { Problem, problemOf } from './problem';

export interface Answer<T> {
  data: T;
  etag: string | null;
  status: number;
}

interface Options {
  body?: unknown;
  /** sent as `If-Match` */
  etag?: string | null;
  signal?: AbortSignal;
}

type Renewal = () => Promise<void>;
let renew: Renewal | null = null;

/** What to do when a session has run out: the request waits for it and is then sent again. */
export function onSessionEnd(renewal: Renewal | null): void {
  renew = renewal;
}

/** One request to the REST interface; throws {@link Problem}. */
export async function call<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const response = await send(method, path, options);
  if (response.ok) return read<T>(response);
  const problem = await problemOf(response);
  const ended = problem.status === 401 && problem.code === 'not-signed-in';
  if (!ended || !renew) throw problem;
  await renew();
  const again = await send(method, path, options);
  if (again.ok) return read<T>(again);
  throw await problemOf(again);
}

async function send(method: string, path: string, { body, etag, signal }: Options): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': locale(), Accept: 'application/json' };
  if (method !== 'GET') headers['X-Tonghu'] = '1';
  if (etag) headers['If-Match'] = etag;
  if (body !== undefined) headers['Content-Type'] = body instanceof Blob ? 'application/octet-stream' : 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined || body instanceof Blob ? (body as Blob | undefined) : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem({ status: 0, code: 'offline', title: 'offline' });
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  const data = (isJson ? await response.json() : undefined) as T;
  return { data, etag: response.headers.get('ETag'), status: response.status };
}

export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await call<T>('GET', path, { signal })).data;

export const post = async <T>(path: string, body: unknown = {}): Promise<T> =>
  (await call<T>('POST', path, { body })).data;

export const put = <T>(path: string, body: unknown, etag?: string | null): Promise<Answer<T>> =>
  call<T>('PUT', path, { body, etag });

/** `/path?a=1`, without the parameters that are empty. */
export function withQuery(path: string, parameters: Record<string, string | number | boolean | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}
