import { useMemo } from 'react';
import type { ChildFile, FormView, Page as Items, SectionView } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useT } from '../../i18n';
import { groupsOf } from '../../forms/groups';
import { fieldsOf, ordered, ValuesView } from '../../forms/ValuesView';
import { Loading, ProblemNotice } from '../../ui/notices';
import { ModuleSection } from './ModuleSection';
import { SectionTitle } from './SectionTitle';

interface Props {
  path: string;
  file: ChildFile;
  form: FormView;
}

/** The form's groups, then what the modules add, with a table of contents beside them. */
export function FileSections({ path, file, form }: Props) {
  const { t } = useT();
  const sections = useResource<Items<SectionView>>(`${path}/sections`);
  const added = sections.data?.items ?? [];
  const groups = useMemo(() => {
    const fields = Object.keys(fieldsOf(form.schema));
    return groupsOf(form.ui, ordered(fields, form.ui)).map((group) => group.title ?? t('file.other'));
  }, [form, t]);
  const flags = new Map(file.flags.map((flag) => [flag.pointer, flag.message]));

  return (
    <div className="file-layout">
      <nav aria-label={t('file.sections')}>
        <ul className="toc">
          {groups.map((title, index) => (
            <li key={title}>
              <a href={`#group-${index}`}>{title}</a>
            </li>
          ))}
          {added.map((section) => (
            <li key={`${section.module} ${section.key}`}>
              <a href={`#section-${section.module}-${section.key}`}>
                <SectionTitle section={section} village={file.village} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="stack">
        <ValuesView
          form={form}
          values={file.values}
          masked={file.masked}
          beside={(pointer) => flags.has(pointer) && <div className="tag tag-warn">{flags.get(pointer)}</div>}
          frame={(title, content, index) => (
            <section key={title ?? index} className="card section" id={`group-${index}`}>
              <h2>{title ?? t('file.other')}</h2>
              {content}
            </section>
          )}
        />
        {sections.loading && <Loading />}
        {sections.error && <ProblemNotice problem={sections.error} />}
        {added.map((section) => (
          <ModuleSection key={`${section.module} ${section.key}`} section={section} child={file.id} village={file.village} changed={sections.reload} />
        ))}
      </div>
    </div>
  );
}
