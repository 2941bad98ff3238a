import { CheckCircleOutlined, EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Tabs } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { post } from '../../api/http';
import type { ChildFile, FormView } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { Loading, ProblemNotice, problemText } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { moment, personName } from '../../ui/values';
import { CategoryCard } from './CategoryCard';
import { ChildActions } from './ChildActions';
import { FileHead } from './FileHead';
import { FileSections } from './FileSections';
import { History } from './History';
import { Reads } from './Reads';
import { Timeline } from './Timeline';

const NAMES = ['tab'] as const;

/** A child's file: the page people live in. */
export default function ChildFilePage() {
  const { t } = useT();
  const { id = '' } = useParams();
  const path = `/api/registry/children/${id}`;
  const file = useResource<ChildFile>(path);
  const form = useResource<FormView>(file.data ? `/api/forms/by-hash/${file.data.form.hash}` : null);
  const problem = file.error ?? form.error;

  if (problem) {
    return (
      <Page title={t('file.title')}>
        <ProblemNotice problem={problem} />
        <Link to="/children">{t('children.title')}</Link>
      </Page>
    );
  }
  if (!file.data || !form.data) return <Loading />;
  return <FileView path={path} file={file.data} form={form.data} reload={file.reload} />;
}

interface ViewProps {
  path: string;
  file: ChildFile;
  form: FormView;
  reload: () => void;
}

function FileView({ path, file, form, reload }: ViewProps) {
  const { t } = useT();
  const { may } = useSession();
  const [{ tab }, setFilters] = useFilters(NAMES);
  const name = String(file.values.name ?? '');

  const tabs = [
    {
      key: 'file',
      label: t('file.tabFile'),
      children: <FileSections path={path} file={file} form={form} />,
    },
    { key: 'timeline', label: t('file.tabTimeline'), children: <Timeline path={path} /> },
    { key: 'history', label: t('file.tabHistory'), children: <History path={path} form={form} /> },
    ...(may('registry.reads') ? [{ key: 'reads', label: t('file.tabReads'), children: <Reads path={path} /> }] : []),
  ];

  return (
    <Page
      title={name}
      above={
        <ol className="crumbs">
          <li>
            <Link to="/children">{t('children.title')}</Link>
          </li>
          <li>{file.place}</li>
        </ol>
      }
      text={t('file.updated', { date: moment(file.updatedAt), name: personName(t, file.updatedBy) })}
      actions={<FileActions path={path} file={file} reload={reload} />}
    >
      <FileHead file={file} />
      <ChildActions child={file.id} village={file.village} />
      <CategoryCard categories={file.categories} />
      <Tabs
        className="page-tabs"
        activeKey={tab || 'file'}
        onChange={(key) => setFilters({ tab: key === 'file' ? '' : key })}
        items={tabs}
        destroyOnHidden
      />
    </Page>
  );
}

function FileActions({ path, file, reload }: { path: string; file: ChildFile; reload: () => void }) {
  const { t } = useT();
  const { may } = useSession();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();

  const confirm = async () => {
    try {
      await post(`${path}/confirm`);
      void message.success(t('file.confirmed'));
      reload();
    } catch (failure) {
      void message.error(problemText(t, asProblem(failure)));
    }
  };

  return (
    <>
      <Button className="wide-only" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        {t('common.print')}
      </Button>
      {may('registry.write') && (
        <>
          <Button
            icon={<CheckCircleOutlined aria-hidden />}
            onClick={() =>
              modal.confirm({
                title: t('file.confirm'),
                content: t('file.confirmText'),
                okText: t('common.confirm'),
                cancelText: t('common.cancel'),
                onOk: confirm,
              })
            }
          >
            {t('file.confirm')}
          </Button>
          <Button type="primary" icon={<EditOutlined aria-hidden />} onClick={() => void navigate(`/children/${file.id}/edit`)}>
            {t('common.edit')}
          </Button>
        </>
      )}
    </>
  );
}
