import i18next from 'i18next';
import claims from './claims.zh-CN.json';

/** Texts of families who come for the first time, and of the codes they come with. */
i18next.addResourceBundle('zh-CN', 'claims', claims);
