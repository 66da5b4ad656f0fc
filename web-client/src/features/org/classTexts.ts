import i18next from 'i18next';
import classes from './classes.zh-CN.json';

/** Texts of pages about classes: they come with those pages and not with the first download. */
i18next.addResourceBundle('zh-CN', 'classes', classes);
