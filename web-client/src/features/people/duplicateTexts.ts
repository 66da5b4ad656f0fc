import i18next from 'i18next';
import duplicates from './duplicates.zh-CN.json';

/** Texts of pupils who may be one: they come with the pages that show them. */
i18next.addResourceBundle('zh-CN', 'duplicates', duplicates);
