import i18next from 'i18next';
import access from './texts.zh-CN.json';

/** Texts of work, accounts, grants and proposals: they come with their pages and not with the first download. */
i18next.addResourceBundle('zh-CN', 'access', access);
