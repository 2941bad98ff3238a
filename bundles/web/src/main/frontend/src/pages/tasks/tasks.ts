import type { Text } from '../../api/types';

/** A task as the work floor writes it. */
export interface Task {
  id: string;
  module: string;
  moduleTitle?: Text | null;
  kind: string;
  text: Text;
  child?: string | null;
  due: string | null;
  overdue: boolean;
  link: string | null;
  state: 'open' | 'done' | 'dropped' | string;
  createdAt: string;
  endedAt?: string | null;
  endedBy?: string | null;
  reason?: string | null;
}

export type TaskView = 'open' | 'overdue' | 'done';

export interface TaskCounts {
  open: number;
  overdue: number;
}
