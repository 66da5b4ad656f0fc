import i18next from 'i18next';
import institutes from './institutes.zh-CN.json';

/** Texts of pages about institutes: they come with those pages and not with the first download. */
i18next.addResourceBundle('zh-CN', 'institutes', institutes);
