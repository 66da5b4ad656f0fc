import i18next from 'i18next';
import exports from './export.zh-CN.json';

/** Texts of taking lists away: they come with the lists and not with the first download. */
i18next.addResourceBundle('zh-CN', 'export', exports);
