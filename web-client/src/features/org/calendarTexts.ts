import i18next from 'i18next';
import calendar from './calendar.zh-CN.json';

/** Texts of pages about the calendar: they come with those pages and not with the first download. */
i18next.addResourceBundle('zh-CN', 'calendar', calendar);
