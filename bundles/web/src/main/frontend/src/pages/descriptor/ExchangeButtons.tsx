import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { post } from '../../api/http';
import type { PageDescriptor } from '../../api/descriptor';
import { asProblem } from '../../api/useResource';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { problemText } from '../../ui/notices';

interface Props {
  descriptor: PageDescriptor;
  /** what the list is narrowed to */
  parameters: Record<string, string>;
}

/** Import into and export from what a list shows, where its module offers them. */
export function ExchangeButtons({ descriptor, parameters }: Props) {
  const { t } = useT();
  const { may } = useSession();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const into = descriptor.import;
  const from = descriptor.export;
  const allowed = (one: { permission?: string } | undefined) => one !== undefined && (!one.permission || may(one.permission));

  const start = async () => {
    try {
      const given = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
      await post('/api/exchange/exports', { target: from?.target, format: 'xlsx', parameters: given });
      void message.success(t('children.exportStarted'));
      void navigate('/jobs');
    } catch (failure) {
      void message.error(problemText(t, asProblem(failure)));
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('children.export'),
      content: t('children.exportText'),
      okText: t('children.export'),
      cancelText: t('common.cancel'),
      onOk: start,
    });

  return (
    <>
      {from && allowed(from) && (
        <Button icon={<DownloadOutlined aria-hidden />} onClick={ask}>
          {t('children.export')}
        </Button>
      )}
      {into && allowed(into) && (
        <Button
          icon={<UploadOutlined aria-hidden />}
          onClick={() => void navigate(`/imports/${encodeURIComponent(into.target)}`)}
        >
          {t('children.import')}
        </Button>
      )}
    </>
  );
}
