import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { post } from '../../api/http';
import { asProblem } from '../../api/useResource';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { problemText } from '../../ui/notices';
import type { Filters } from './ChildFilters';

/** Starts an audited export of what the filters show. */
export function ExportButton({ filters }: { filters: Filters }) {
  const { t } = useT();
  const { me } = useSession();
  const { modal, message } = App.useApp();
  const navigate = useNavigate();

  const start = async () => {
    try {
      await post('/api/registry/exports', {
        division: filters.division || me.scope[0]?.code,
        category: filters.category || undefined,
        q: filters.q || undefined,
        format: 'xlsx',
      });
      void message.success(t('children.exportStarted'));
      void navigate('/jobs');
    } catch (failure) {
      void message.error(problemText(t, asProblem(failure)));
    }
  };

  return (
    <Button
      icon={<DownloadOutlined aria-hidden />}
      onClick={() =>
        modal.confirm({
          title: t('children.export'),
          content: t('children.exportText'),
          okText: t('children.export'),
          cancelText: t('common.cancel'),
          onOk: start,
        })
      }
    >
      {t('children.export')}
    </Button>
  );
}
