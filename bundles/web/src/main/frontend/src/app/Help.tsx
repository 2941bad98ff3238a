import { Modal } from 'antd';
import { useT } from '../i18n';

export default function Help({ close }: { close: () => void }) {
  const { t } = useT();
  const keys = [
    ['/', t('shell.keySearch')],
    ['?', t('shell.keyHelp')],
    ['Ctrl + S', t('shell.keySave')],
    ['Esc', t('shell.keyClose')],
  ];
  return (
    <Modal open onCancel={close} footer={null} title={t('shell.help')}>
      <table className="table">
        <caption className="visually-hidden">{t('shell.keys')}</caption>
        <tbody>
          {keys.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
