import i18next from 'i18next';
import requests from './requests.zh-CN.json';

/** Texts of requests about personal information: they come with the pages that show them. */
i18next.addResourceBundle('zh-CN', 'requests', requests);
