import i18next from 'i18next';
import circle from './circle.zh-CN.json';

/** Texts of who can see a pupil: they come with the page that shows them. */
i18next.addResourceBundle('zh-CN', 'circle', circle);
