import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { FormView, Values } from '../api/types';
import SchemaForm from './SchemaForm';

const form: FormView = {
  id: 'test/guardianship',
  hash: 'x',
  schema: {
    type: 'object',
    required: ['name', 'state'],
    properties: {
      name: { type: 'string', title: '姓名' },
      state: {
        type: 'string',
        title: '监护状况',
        oneOf: [
          { const: 'none', title: '无人监护' },
          { const: 'good', title: '较好' },
        ],
      },
    },
  },
  ui: {},
};

function show(initial: Values, save: (values: Values) => Promise<void>, errors?: { pointer: string; code: string; message: string }[]) {
  const page = (
    <App>
      <SchemaForm form={form} initial={initial} errors={errors} prefix="/values" save={save} bar={({ wrong }) => <button type="submit">保存 {wrong}</button>} />
    </App>
  );
  render(<RouterProvider router={createMemoryRouter([{ path: '/', element: page }])} />);
}

afterEach(cleanup);

describe('a form drawn from a schema', () => {
  it('never answers a question by itself', async () => {
    const save = vi.fn(async () => undefined);
    show({ name: '小梅' }, save);
    expect(screen.queryByText('无人监护')).toBeNull();
    fireEvent.click(screen.getByRole('button'));
    expect(await screen.findByText('请填写此项')).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps what was typed when saving fails', async () => {
    const save = vi.fn(async () => undefined);
    show({ name: '小梅', state: 'good' }, save);
    fireEvent.change(screen.getByLabelText(/姓名/), { target: { value: '小兰' } });
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(save).toHaveBeenCalledWith({ name: '小兰', state: 'good' }));
    expect(screen.getByLabelText<HTMLInputElement>(/姓名/).value).toBe('小兰');
  });

  it('shows the complaints of the server at their fields', async () => {
    show({ name: '小梅', state: 'good' }, async () => undefined, [{ pointer: '/values/name', code: 'x', message: '姓名有误' }]);
    expect(await screen.findByText('姓名有误')).toBeTruthy();
    expect(screen.getByRole('button').textContent).toBe('保存 1');
  });
});
