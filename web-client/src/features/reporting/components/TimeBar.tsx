import { Button, DatePicker, Slider } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { dayFormat, formatDate } from '@/shared/format/format';
import type { MetricPoint } from '../api/metricTypes';
import { markOf, stopAt } from '../model/stops';
import styles from './TimeBar.module.css';

interface Props {
  /** Nothing is today. */
  asOf: string | undefined;
  today: string;
  /** The ends of the last semesters and today, oldest first. */
  stops: MetricPoint[];
  /** Whether they did not come: a day can be chosen all the same. */
  failed: boolean;
  onChange: (asOf: string | undefined) => void;
}

/** The day all figures are of: a slider over the semesters, or any day that has been. */
export function TimeBar({ asOf, today, stops, failed, onChange }: Props) {
  const { t } = useTranslation('reporting');
  const set = (day: string | undefined) => onChange(day === today ? undefined : day);
  const at = stopAt(stops, asOf ?? today);
  return (
    <section className={styles.bar} aria-label={t('time.label')}>
      <strong>{t('time.title')}</strong>
      {stops.length > 1 && (
        <Slider
          className={styles.slider}
          min={0}
          max={stops.length - 1}
          step={null}
          marks={Object.fromEntries(stops.map((stop, i) => [i, markOf(stop, t('time.today'))]))}
          included={false}
          value={at}
          onChange={(index: number) => set(stops[index]?.semester ? stops[index].asOf : undefined)}
          tooltip={{ formatter: (index) => stops[index ?? 0]?.title }}
          ariaLabelForHandle={t('time.slider')}
          ariaValueTextFormatterForHandle={(index) => stops[index]?.title ?? formatDate(asOf ?? today)}
        />
      )}
      {failed && <span className={styles.soft}>{t('time.failed')}</span>}
      <DatePicker
        aria-label={t('time.day')}
        className={styles.day}
        format={dayFormat}
        allowClear={false}
        value={dayjs(asOf ?? today)}
        disabledDate={(date) => date.isAfter(dayjs(today), 'day')}
        onChange={(next) => set(next?.format('YYYY-MM-DD'))}
      />
      {asOf && <Button onClick={() => set(undefined)}>{t('time.back')}</Button>}
    </section>
  );
}
