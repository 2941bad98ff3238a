import { Link } from 'react-router';
import type { Problem } from '../../api/problem';
import { useT } from '../../i18n';

interface Other {
  id?: string;
  name?: string;
  place?: string;
}

/** The ID number has a file already: a way to it, if it lies in the caller's area. */
export function Duplicate({ problem }: { problem: Problem }) {
  const { t } = useT();
  const other: Other = { ...(problem.body as Other), ...(problem.body.current as Other | undefined) };
  return (
    <div className="notice notice-bad" role="alert">
      <strong>{t('file.duplicate')}</strong>
      {other.id ? (
        <p>
          {t('file.duplicateHere', { name: other.name ?? '', place: other.place ?? '' })}{' '}
          <Link to={`/children/${other.id}`}>{t('file.openOther')}</Link>
        </p>
      ) : (
        <p>{t('file.duplicateElsewhere')}</p>
      )}
    </div>
  );
}
