import { useTranslation } from 'react-i18next';
import type { Holiday, WorkdayYear } from '@/shared/api/types';
import { formatDate, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Pill } from '@/shared/ui/Pill';
import { holidayWords } from './holidayWords';
import styles from './YearFacts.module.css';

/** Where the year's days come from, and each holiday as the notice has it. */
export function YearFacts({ year }: { year: WorkdayYear }) {
  const { t } = useTranslation('calendar');
  const { regional } = year;
  const regionalProvisional = !year.confirmed || !year.regionalNotice;
  return (
    <>
      <Card title={t('notice')}>
        <Facts
          facts={[
            { label: t('notice'), value: (year.confirmed && year.notice) || t('noticeNone'), wide: true },
            {
              label: t('noticedOn'),
              value: year.noticedOn
                ? formatDate(year.noticedOn)
                : year.confirmed
                  ? t('noticedOnNone')
                  : undefined,
            },
            { label: t('workdays'), value: t('workdaysValue', { count: year.workdays }) },
            {
              label: t('regionalNotice'),
              value: year.regionalNotice ?? t('regionalNoticeNone'),
              wide: true,
            },
            ...(year.enteredAt ? [{ label: t('enteredAt'), value: formatInstant(year.enteredAt) }] : []),
          ]}
        />
      </Card>
      <Card title={t('holidays')}>
        {year.holidays.length === 0 && !regional && <p className={styles.soft}>{t('holidaysEmpty')}</p>}
        <ul className={styles.list}>
          {year.holidays.map((holiday) => (
            <HolidayItem key={holiday.name} holiday={holiday} provisional={!year.confirmed} />
          ))}
          {regional && <HolidayItem holiday={regional} provisional={regionalProvisional} />}
        </ul>
      </Card>
    </>
  );
}

function HolidayItem({ holiday, provisional }: { holiday: Holiday; provisional: boolean }) {
  const { t } = useTranslation('calendar');
  const words = holidayWords(t, holiday);
  return (
    <li>
      <span className={styles.name}>
        {holiday.name}
        {provisional && <Pill tone="risk">{t('provisional')}</Pill>}
      </span>
      <p>{words.span}</p>
      {words.makeup && <p className={styles.soft}>{words.makeup}</p>}
    </li>
  );
}
