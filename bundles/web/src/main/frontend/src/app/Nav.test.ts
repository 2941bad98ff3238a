import { expect, it } from 'vitest';
import { activePath } from './Nav';

it('marks the entry that leads closest to the page', () => {
  const paths = ['/', '/children', '/children/import'];
  expect(activePath(paths, '/')).toBe('/');
  expect(activePath(paths, '/children/018f')).toBe('/children');
  expect(activePath(paths, '/children/import')).toBe('/children/import');
  expect(activePath(paths, '/profile')).toBeUndefined();
});
