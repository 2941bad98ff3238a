import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n';
import { LookSwitches } from './LookSwitches';
import { Nav } from './Nav';

/** The menu on a phone. */
export default function MenuDrawer({ close, foot }: { close: () => void; foot: ReactNode }) {
  const { t } = useT();
  return (
    <Drawer open onClose={close} placement="left" title={t('shell.menu')} size={300}>
      <div className="drawer">
        <Nav chosen={close} />
        <LookSwitches />
        {foot}
      </div>
    </Drawer>
  );
}
