import type { Me, MenuItem } from '../api/types';
import { levelOf, PROVINCE } from '../ui/divisions';

const WORK = { 'zh-CN': '我的工作', en: 'My work' };

/** Whether somebody works in one village: her home is her own work. */
export function isWorker({ account, scope }: Me): boolean {
  return account.role === 'village-director' || (levelOf(scope[0]?.code ?? PROVINCE) === 'village' && account.role !== 'mandatory-reporter');
}

/** Whether there is anything to compare for this person: a village's director sees her own work instead. */
export function showsFigures({ permissions, scope }: Me): boolean {
  return permissions.includes('indicators.read') && levelOf(scope[0]?.code ?? PROVINCE) !== 'village';
}

/** The menu, with a home in it for whoever has one. */
export function menuOf(me: Me): MenuItem[] {
  if (isWorker(me)) return [{ path: '/', title: WORK, icon: 'home', module: 'web' }, ...me.menu.filter((item) => item.path !== '/')];
  return me.menu.filter((item) => item.path !== '/' || showsFigures(me));
}
