import type { Me } from '../api/types';
import { levelOf, PROVINCE } from '../ui/divisions';

/** Whether there is anything to compare for this person: a village's director goes to her children instead. */
export function showsFigures({ permissions, scope }: Me): boolean {
  return permissions.includes('indicators.read') && levelOf(scope[0]?.code ?? PROVINCE) !== 'village';
}
