import { InboxOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { FieldError, Problem } from '../api/problem';
import { useT } from '../i18n';

export function Loading() {
  const { t } = useT();
  return (
    <div className="loading" role="status">
      <span>{t('common.loading')}</span>
    </div>
  );
}

/** One sentence that says what went wrong, in the reader's words. */
export function problemText(t: TFunction, problem: Problem): string {
  switch (problem.code) {
    case 'offline':
      return t('error.offline');
    case 'module-off':
      return t('error.moduleOff', { role: problem.body.role ?? '' });
    case 'too-many':
      return t('error.tooMany', { seconds: problem.retryAfter ?? 60 });
    case 'unavailable':
      return t('error.unavailable');
    case 'not-found':
      return t('error.notFound');
    case 'stale':
      return t('error.stale');
    case 'forbidden':
      return t('error.forbidden');
    default:
      if (problem.code.startsWith('http-')) return t('error.unavailable');
      return problem.message || t('error.other', { code: problem.code });
  }
}

function hintOf(t: TFunction, problem: Problem): string | undefined {
  if (problem.code === 'not-found') return t('error.notFoundText');
  if (problem.code === 'forbidden') return t('error.forbiddenText');
  if (problem.code === 'stale') return t('error.staleText');
  if (problem.code === 'module-off') return t('error.moduleOffText');
  return problem.detail === problem.message ? undefined : problem.detail;
}

interface ProblemProps {
  problem: Problem;
  /** complaints that stand at no field on the page */
  more?: FieldError[];
  children?: ReactNode;
}

export function ProblemNotice({ problem, more = [], children }: ProblemProps) {
  const { t } = useT();
  const hint = hintOf(t, problem);
  return (
    <div className="notice notice-bad" role="alert">
      <strong>{problemText(t, problem)}</strong>
      {hint && <p>{hint}</p>}
      {more.length > 0 && (
        <ul>
          {more.map((error) => (
            <li key={error.pointer + error.code}>{error.message}</li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

interface EmptyProps {
  title: string;
  text?: string;
  icon?: ReactNode;
  children?: ReactNode;
}

/** Nothing to show, and what to do next. */
export function Empty({ title, text, icon, children }: EmptyProps) {
  return (
    <div className="empty">
      {icon ?? <InboxOutlined aria-hidden />}
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className="actions">{children}</div>}
    </div>
  );
}
