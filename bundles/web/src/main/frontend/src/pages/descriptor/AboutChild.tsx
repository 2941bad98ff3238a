import { UserOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ChildFile } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useT } from '../../i18n';
import { todayInYunnan } from '../../ui/periods';
import { ageOn } from '../children/age';

/** The child a form is about. Who may not read the file sees nothing here. */
export function AboutChild({ id }: { id: string }) {
  const { t } = useT();
  const { data } = useResource<ChildFile>(`/api/registry/children/${encodeURIComponent(id)}`);
  if (!data) return null;
  const birth = typeof data.values.birthDate === 'string' ? data.values.birthDate : null;
  return (
    <div className="about-child">
      <UserOutlined aria-hidden />
      <span>
        <Link to={`/children/${id}`}>{String(data.values.name ?? '')}</Link>
        {birth && <span className="muted"> {t('children.years', { count: ageOn(birth, new Date(todayInYunnan())) })}</span>}
        <span className="muted small place">{data.place}</span>
      </span>
    </div>
  );
}
