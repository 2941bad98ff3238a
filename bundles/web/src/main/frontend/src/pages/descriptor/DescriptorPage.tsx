import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import type { PageDescriptor } from '../../api/descriptor';
import { useResource } from '../../api/useResource';
import { say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { DetailView } from './DetailView';
import { ListView } from './ListView';

const ChartView = lazy(() => import('./ChartView'));
const FormPage = lazy(() => import('./FormPage').then((module) => ({ default: module.FormPage })));
const IndicatorMap = lazy(() => import('./IndicatorMap'));
const PlacesView = lazy(() => import('./PlacesView'));

/** A page of a module's own, drawn from its descriptor. */
export default function DescriptorPage() {
  const { t } = useT();
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
    <Suspense fallback={<Loading />}>
      <View key={`${module}/${page}`} descriptor={descriptor.data} />
    </Suspense>
  );
}

function View({ descriptor }: { descriptor: PageDescriptor }) {
  const { t, locale } = useT();
  switch (descriptor.type) {
    case 'list':
      return <ListView descriptor={descriptor} />;
    case 'detail':
      return <DetailView descriptor={descriptor} />;
    case 'form':
      return <FormPage descriptor={descriptor} />;
    case 'map':
      return <IndicatorMap descriptor={descriptor} />;
    case 'places':
      return <PlacesView descriptor={descriptor} />;
    case 'chart':
      return <ChartView descriptor={descriptor} />;
    default:
      return (
        <Page title={say(descriptor.title, locale)}>
          <Empty title={t('page.notKnown', { type: descriptor.type })} />
        </Page>
      );
  }
}
