import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { readLook, showLook } from './app/look';
import { start } from './i18n';
import './styles.css';

const look = readLook();
showLook(look);
void start(look.locale).then(() => createRoot(document.getElementById('root')!).render(<App first={look} />));
