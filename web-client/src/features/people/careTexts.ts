import i18next from 'i18next';
import care from './care.zh-CN.json';

/** Texts of what few may know of a pupil: they come with the pages that show them. */
i18next.addResourceBundle('zh-CN', 'care', care);
