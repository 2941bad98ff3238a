import { Link } from 'react-router';
import { useT } from '../i18n';
import { Empty } from '../ui/notices';
import { Page } from '../ui/Page';

export default function MissingPage() {
  const { t } = useT();
  return (
    <Page title={t('error.notFound')}>
      <section className="card">
        <Empty title={t('error.notFound')} text={t('error.notFoundText')}>
          <Link to="/">{t('common.back')}</Link>
        </Empty>
      </section>
    </Page>
  );
}
