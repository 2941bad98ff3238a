import { lazy, Suspense, type ReactNode } from 'react';
import type { SectionView } from '../../api/types';
import { ErrorBoundary } from '../../app/ErrorBoundary';
import { say, useT } from '../../i18n';
import { Loading } from '../../ui/notices';

const SectionBody = lazy(() => import('../descriptor/SectionBody'));

interface Props {
  section: SectionView;
  child: string;
  village: string;
  changed: () => void;
}

/** What one module adds to the file. If it fails, this section says so and the rest of the file stays. */
export function ModuleSection({ section, child, village, changed }: Props) {
  const { locale } = useT();
  return (
    <section className="card section" id={`section-${section.module}-${section.key}`}>
      <ErrorBoundary instead={(reason) => <Broken title={say(section.title, locale)} reason={reason} />}>
        {section.error !== undefined && section.error !== null ? (
          <Broken title={say(section.title, locale)} reason={section.error} />
        ) : (
          <Suspense fallback={<Loading />}>
            <SectionBody section={section} child={child} village={village} changed={changed} />
          </Suspense>
        )}
      </ErrorBoundary>
    </section>
  );
}

function Broken({ title, reason }: { title: string; reason: ReactNode }) {
  const { t } = useT();
  return (
    <>
      <h2>{title}</h2>
      <div className="notice notice-bad" role="alert">
        {t('error.section', { reason })}
      </div>
    </>
  );
}
