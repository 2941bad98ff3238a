import { useT } from '../../i18n';
import { Page } from '../../ui/Page';
import Messages from './Messages';

/** What this person was told, on a page of its own. */
export default function InboxPage() {
  const { t } = useT();
  return (
    <Page title={t('inbox.title')} narrow>
      <Messages />
    </Page>
  );
}
