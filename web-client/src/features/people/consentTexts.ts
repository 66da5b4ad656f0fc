import i18next from 'i18next';
import consents from './consents.zh-CN.json';

/** Texts of notices and consents: they come with the pages that show them. */
i18next.addResourceBundle('zh-CN', 'consents', consents);
