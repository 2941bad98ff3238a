import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { PageDescriptor } from '../../api/descriptor';
import { SessionContext, type Session } from '../../app/session';
import { DetailView } from './DetailView';

const session = {
  me: { prefecture: '5331', scope: [{ code: '533103000000', name: '盈江县' }] },
  may: (permission: string) => permission !== 'reporting.close',
} as unknown as Session;

const descriptor: PageDescriptor = {
  type: 'detail',
  title: '个案',
  titleKey: 'number',
  source: '/api/reporting/cases/{id}',
  columns: [{ key: 'what', title: '情况' }],
  actions: [
    { key: 'respond', title: '应急处置', form: 'reporting/response', post: '/api/reporting/cases/{id}/respond', permission: 'reporting.respond' },
    { key: 'close', title: '结案', post: '/api/reporting/cases/{id}/close', permission: 'reporting.close' },
    { key: 'assess', title: '评估', post: '/api/reporting/cases/{id}/assess', permission: 'reporting.respond' },
  ],
  blocks: [{ kind: 'table', title: '步骤', key: 'steps', columns: [{ key: 'title', title: '步骤名' }], empty: '还没有步骤' }],
};
const record = { id: 'k1', version: 3, number: '盈江-7', what: '独自在家', actions: ['respond'], steps: [] };
const form = { id: 'x', hash: 'x', ui: {}, schema: { type: 'object', required: ['what'], properties: { what: { type: 'string', title: '措施' } } } };

const answer = (status: number, body: object) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }));
const fetched = vi.fn<(url: string, options: RequestInit) => Promise<Response>>();

beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  cleanup();
  fetched.mockReset();
  vi.unstubAllGlobals();
});

function show() {
  const page = (
    <SessionContext value={session}>
      <App>
        <DetailView descriptor={descriptor} />
      </App>
    </SessionContext>
  );
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element: page }], { initialEntries: ['/?id=k1'] })} />);
}

describe('a record', () => {
  it('offers only what it allows and the person may', async () => {
    fetched.mockImplementation(() => answer(200, record));
    show();
    expect(await screen.findByRole('heading', { name: '盈江-7' })).toBeTruthy();
    expect(screen.getByText('还没有步骤')).toBeTruthy();
    expect(screen.getByRole('button', { name: '应急处置' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '结案' })).toBeNull();
    expect(screen.queryByRole('button', { name: '评估' })).toBeNull();
  });

  it('keeps what was typed for an action that is refused, and says why', async () => {
    fetched.mockImplementation((url, { method }) => {
      if (method === 'POST') return answer(409, { code: 'step-open', title: '还不能办理', errors: [{ pointer: '/case', code: 'x', message: '评估尚未完成' }] });
      return answer(200, url.startsWith('/api/forms') ? form : record);
    });
    show();
    fireEvent.click(await screen.findByRole('button', { name: '应急处置' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(await dialog.findByLabelText(/措施/), { target: { value: '送医检查' } });
    fireEvent.click(dialog.getByRole('button', { name: '应急处置' }));
    expect(await dialog.findByText('还不能办理')).toBeTruthy();
    expect(dialog.getByText('评估尚未完成')).toBeTruthy();
    expect(dialog.getByLabelText<HTMLInputElement>(/措施/).value).toBe('送医检查');
    const [url, sent] = fetched.mock.calls.find(([, options]) => options.method === 'POST')!;
    expect(url).toBe('/api/reporting/cases/k1/respond');
    expect(sent.body).toBe('{"what":"送医检查"}');
    expect((sent.headers as Record<string, string>)['If-Match']).toBe('"3"');
  });
});
