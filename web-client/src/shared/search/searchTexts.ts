import i18next from 'i18next';
import texts from './search.zh-CN.json';

/** The search box comes after the shell, and its texts with it. */
i18next.addResourceBundle('zh-CN', 'search', texts);
