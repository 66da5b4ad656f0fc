import i18next from 'i18next';
import splits from './splits.zh-CN.json';

/** Texts of pages about dividing a school: they come with those pages and not with the first download. */
i18next.addResourceBundle('zh-CN', 'splits', splits);
