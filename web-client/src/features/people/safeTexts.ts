import i18next from 'i18next';
import safe from './safe.zh-CN.json';

/** Texts of how guardians are reached without harm: they come with the pages that show them. */
i18next.addResourceBundle('zh-CN', 'safe', safe);
