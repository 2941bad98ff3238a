import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import type { PageDescriptor } from '../../api/types';
import { useResource } from '../../api/useResource';
import { say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { DetailView } from './DetailView';
import { ListView } from './ListView';

const ChartView = lazy(() => import('./ChartView'));
const FormPage = lazy(() => import('./FormPage'));
const IndicatorMap = lazy(() => import('./IndicatorMap'));

/** A page of a module's own, drawn from its descriptor. */
export default function DescriptorPage() {
  const { t, locale } = useT();
  const { module = '', page = '' } = useParams();
  const descriptor = useResource<PageDescriptor>(`/api/pages/${module}/${page}`);
  if (descriptor.error) {
    return (
      <Page title={t('error.page')}>
        <ProblemNotice problem={descriptor.error} />
      </Page>
    );
  }
  if (!descriptor.data) return <Loading />;
  return (
    <Page title={say(descriptor.data.title, locale)}>
      <Suspense fallback={<Loading />}>
        <View key={`${module}/${page}`} descriptor={descriptor.data} />
      </Suspense>
    </Page>
  );
}

function View({ descriptor }: { descriptor: PageDescriptor }) {
  const { t } = useT();
  switch (descriptor.type) {
    case 'list':
      return <ListView descriptor={descriptor} />;
    case 'detail':
      return <DetailView descriptor={descriptor} />;
    case 'form':
      return <FormPage descriptor={descriptor} />;
    case 'map':
      return <IndicatorMap descriptor={descriptor} />;
    case 'chart':
      return <ChartView descriptor={descriptor} />;
    default:
      return <Empty title={t('page.notKnown', { type: descriptor.type })} />;
  }
}
