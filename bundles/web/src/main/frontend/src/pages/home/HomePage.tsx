import { Navigate } from 'react-router';
import { isWorker, showsFigures } from '../../app/home';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { FiguresPage } from './FiguresPage';
import { SlotTiles } from './SlotTiles';
import { WorkerHome } from './WorkerHome';

/** Where the day starts: figures of the area for who may see them, her own work for a village's director. */
export default function HomePage() {
  const { t } = useT();
  const { me } = useSession();
  if (isWorker(me)) return <WorkerHome />;
  if (!showsFigures(me)) return <Navigate to={me.menu.find((item) => item.path !== '/')?.path ?? '/profile'} replace />;
  return <FiguresPage title={t('home.title')} above={<SlotTiles />} />;
}
