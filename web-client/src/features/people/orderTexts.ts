import i18next from 'i18next';
import orders from './orders.zh-CN.json';

/** Texts of court orders: they come with the pages that show them. */
i18next.addResourceBundle('zh-CN', 'orders', orders);
