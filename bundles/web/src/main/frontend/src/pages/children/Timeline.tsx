import { useT } from '../../i18n';
import { TimelineBlock } from '../descriptor/blocks/TimelineBlock';

/** What happened to a child, from the file and from all modules. */
export function Timeline({ path }: { path: string }) {
  const { t } = useT();
  return (
    <section className="card">
      <TimelineBlock title={t('file.timeline')} source={`${path}/timeline`} entries={undefined} />
    </section>
  );
}
