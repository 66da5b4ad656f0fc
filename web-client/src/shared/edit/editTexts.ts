import i18next from 'i18next';
import texts from './edit.zh-CN.json';

/** Texts of the editor of records: they come with the first form and not with the first download. */
i18next.addResourceBundle('zh-CN', 'edit', texts);
