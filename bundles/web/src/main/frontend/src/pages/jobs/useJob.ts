import { useEffect } from 'react';
import type { Job } from '../../api/types';
import { useResource, type Resource } from '../../api/useResource';
import { isOver } from './job';

const EVERY = 1000;

/** A job, read again until it is over. */
export function useJob(id: string): Resource<Job> {
  const job = useResource<Job>(id ? `/api/jobs/${id}` : null);
  const { data, reload } = job;
  const running = data !== undefined && !isOver(data);
  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(reload, EVERY);
    return () => window.clearInterval(timer);
  }, [running, reload]);
  return job;
}
