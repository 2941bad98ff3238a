import type { ChildFile } from '../../api/types';
import { labelOf, useT } from '../../i18n';
import { ageOn } from './age';

/** What one wants to know at a glance: sex, age, freshness, doubts about the data. */
export function FileHead({ file }: { file: ChildFile }) {
  const { t } = useT();
  const birth = typeof file.values.birthDate === 'string' ? file.values.birthDate : null;
  const age = birth ? ageOn(birth, new Date()) : null;
  return (
    <div className="file-head">
      <div className="tags">
        {typeof file.values.sex === 'string' && <span className="tag tag-plain">{labelOf(t, 'sex', file.values.sex)}</span>}
        {age !== null && <span className="tag tag-plain">{t('children.years', { count: age })}</span>}
        {birth && <span className="tag tag-plain number">{birth}</span>}
        <span className={file.confirmedOn ? 'tag tag-good' : 'tag tag-warn'}>
          {file.confirmedOn ? t('file.confirmedOn', { date: file.confirmedOn }) : t('file.notConfirmed')}
        </span>
      </div>
      {file.flags.length > 0 && (
        <div className="notice notice-warn">
          <strong>{t('file.flags')}</strong>
          <ul>
            {file.flags.map((flag) => (
              <li key={`${flag.pointer} ${flag.code}`}>{flag.message}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
