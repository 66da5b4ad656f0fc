import type { TFunction } from 'i18next';
import type { Holiday } from '@/shared/api/types';
import { formatDate } from '@/shared/format/format';

/** When a holiday is, and what is worked for it, if anything is. */
export function holidayWords(t: TFunction<'calendar'>, holiday: Holiday): { span: string; makeup?: string } {
  const from = formatDate(holiday.from);
  const { makeupDays, days } = holiday;
  return {
    span:
      holiday.from === holiday.to
        ? t('oneDay', { from })
        : t('span', { from, to: formatDate(holiday.to), days }),
    makeup:
      makeupDays.length > 0 ? t('makeupOn', { days: makeupDays.map(formatDate).join('、') }) : undefined,
  };
}
