import i18next from 'i18next';
import texts from './texts.zh-CN.json';

/** Few people come here: these texts are loaded with the page, not with the shell. */
i18next.addResourceBundle('zh-CN', 'exportRequests', texts);
