import { createRoot } from 'react-dom/client';
import 'dayjs/locale/zh-cn';
import dayjs from 'dayjs';
import { App } from './App';
import './global.css';
import { startTexts } from '@/shared/i18n/i18n';
import { texts } from './texts';

dayjs.locale('zh-cn');
startTexts(texts);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App />);
