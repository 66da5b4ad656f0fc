import i18next from 'i18next';
import people from './texts.zh-CN.json';

/** Texts of pupils and families: they come with their pages and not with the first download. */
i18next.addResourceBundle('zh-CN', 'people', people);
