import i18next from 'i18next';
import texts from './texts.zh-CN.json';

/** Few people oversee others: these texts come with the cockpit and not with the shell. */
i18next.addResourceBundle('zh-CN', 'reporting', texts);
