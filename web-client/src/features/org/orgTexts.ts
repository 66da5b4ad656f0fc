import i18next from 'i18next';
import org from './texts.zh-CN.json';

/** Texts of schools and staff: they come with their pages and not with the first download. */
i18next.addResourceBundle('zh-CN', 'org', org);
