import i18next from 'i18next';
import search from './search.zh-CN.json';

/** Texts of looking for a pupil: they come with the pages that do. */
i18next.addResourceBundle('zh-CN', 'studentSearch', search);
