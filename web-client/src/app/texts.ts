import jobs from '@/features/jobs/texts.zh-CN.json';
import messaging from '@/features/messaging/texts.zh-CN.json';
import common from '@/shared/i18n/common.zh-CN.json';
import app from './texts.zh-CN.json';

/** The texts of the first download, one namespace a feature; others come with their pages. */
export const texts = { common, app, jobs, messaging };
