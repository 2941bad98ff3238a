import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryRouter, RouterProvider } from 'react-router';
import ReportPage from './ReportPage';

const PLACES: Record<string, object[]> = {
  '530000000000': [{ code: '533100000000', name: '德宏州' }],
  '533100000000': [{ code: '533103000000', name: '芒市' }],
};
const answer = (status: number, body: object) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }));
const sent: string[] = [];
let line = false;

beforeEach(() => {
  sent.length = 0;
  line = false;
  window.scrollTo = () => undefined;
  vi.stubGlobal('fetch', (url: string, options: RequestInit) => {
    if (url.includes('public-form')) return answer(200, { situations: [{ code: 'alone', label: '长期无人照料' }], policePhone: '110' });
    if (url.includes('divisions')) return answer(200, { items: PLACES[url.split('=')[1] ?? ''] ?? [] });
    sent.push(String(options.body));
    if (!line) return Promise.reject(new TypeError('no line'));
    return answer(201, { number: 'YN7K-3QF2-9', state: 'received' });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('keeps a report until it is received, sends the same one again, and shows its number', async () => {
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element: <ReportPage /> }])} />);
  fireEvent.click(await screen.findByText('长期无人照料'));
  fireEvent.click(screen.getByRole('button', { name: '提交报告' }));
  expect(screen.getByText('请写几句话说明情况。')).toBeTruthy();
  expect(sent).toHaveLength(0);

  fireEvent.change(screen.getByLabelText(/请把情况说一说/), { target: { value: '独自在家' } });
  await screen.findByRole('option', { name: '德宏州' });
  fireEvent.change(screen.getByLabelText('州市'), { target: { value: '533100000000' } });
  await screen.findByRole('option', { name: '芒市' });
  fireEvent.change(screen.getByLabelText('县市区'), { target: { value: '533103000000' } });
  fireEvent.click(screen.getByRole('button', { name: '提交报告' }));
  expect(await screen.findByText(/您填写的内容还在/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/请把情况说一说/).value).toBe('独自在家');

  line = true;
  fireEvent.click(await screen.findByRole('button', { name: '提交报告' }));
  expect(await screen.findByText('YN7K-3QF2-9')).toBeTruthy();
  expect(sent).toHaveLength(2);
  expect(sent[0]).toBe(sent[1]);
});

it('names the police before anything else', async () => {
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element: <ReportPage /> }])} />);
  const call = await screen.findByRole('link', { name: /110/ });
  expect(call.getAttribute('href')).toBe('tel:110');
});
