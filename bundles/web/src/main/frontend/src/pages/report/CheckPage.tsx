import { useState } from 'react';
import { useResource } from '../../api/useResource';
import { useT } from '../../i18n';
import { Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { PublicFrame } from '../../ui/PublicFrame';
import { day } from '../../ui/values';

interface Issued {
  number: string;
  genuine: boolean;
  issuedOn: string;
}

/** Whether a printed paper is genuine, by the number in its QR code. The number stays in the fragment, which no log sees. */
export default function CheckPage() {
  const { t } = useT();
  const [number] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  const { data, error } = useResource<Issued>(number ? `/api/documents/${encodeURIComponent(number)}` : null);
  const unknown = !number || error?.status === 404 || error?.status === 422;
  return (
    <PublicFrame>
      <Page title={t('check.title')} narrow>
        {number && <div className="receipt-number number">{number}</div>}
        {unknown && (
          <p className="notice notice-bad" role="alert">
            {t('check.unknown')}
          </p>
        )}
        {error && !unknown && <ProblemNotice problem={error} />}
        {number && !data && !error && <Loading />}
        {data?.genuine && (
          <p className="notice notice-good" role="status">
            <strong>{t('check.genuine')}</strong> {t('check.issued', { date: day(data.issuedOn) })}
          </p>
        )}
        <p className="muted">{t('check.text')}</p>
      </Page>
    </PublicFrame>
  );
}
