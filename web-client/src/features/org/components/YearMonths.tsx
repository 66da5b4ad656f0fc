import { useTranslation } from 'react-i18next';
import type { Workday, WorkdayYear } from '@/shared/api/types';
import { formatDate } from '@/shared/format/format';
import { civilDate, weeksOf } from '../model/yearGrid';
import styles from './YearMonths.module.css';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The year at a glance: days off and make-up days in word and colour, a dashed edge where they may change. */
export function YearMonths({ year }: { year: WorkdayYear }) {
  const { t } = useTranslation('calendar');
  const known = new Map(year.days.map((day) => [day.date, day]));
  return (
    <>
      <ul className={styles.legend}>
        <li>
          <span className={styles.off}>{t('off')}</span>
          {t('legendOff')}
        </li>
        <li>
          <span className={styles.makeup}>{t('makeup')}</span>
          {t('legendMakeup')}
        </li>
        <li>
          <span className={styles.provisional}>1</span>
          {t('legendProvisional')}
        </li>
      </ul>
      <div className={styles.months}>
        {MONTHS.map((month) => (
          <Month key={month} year={year.year} month={month} known={known} />
        ))}
      </div>
    </>
  );
}

interface MonthProps {
  year: number;
  month: number;
  known: Map<string, Workday>;
}

function Month({ year, month, known }: MonthProps) {
  const { t } = useTranslation('calendar');
  const weeks = weeksOf(year, month);
  return (
    <table className={styles.month}>
      <caption>{t('month', { month })}</caption>
      <thead>
        <tr>
          {t('weekdays')
            .split(',')
            .map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the seven places of a week never move
                <td key={`none-${place}`} />
              ) : (
                <Day key={day} day={day} weekend={place > 4} known={known.get(civilDate(year, month, day))} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: number;
  weekend: boolean;
  known?: Workday;
}

function Day({ day, weekend, known }: DayProps) {
  const { t } = useTranslation('calendar');
  if (!known) {
    return (
      <td className={weekend ? styles.weekend : undefined}>
        {day}
        <span className={styles.mark} />
      </td>
    );
  }
  const look = [known.workday ? styles.makeup : styles.off, known.provisional ? styles.provisional : ''];
  const words = t('dayWords', {
    date: formatDate(known.date),
    name: known.name,
    provisional: known.provisional ? t('dayProvisional') : '',
  });
  return (
    <td className={look.join(' ')} title={words}>
      <span aria-hidden="true">{day}</span>
      <span className={styles.mark} aria-hidden="true">
        {t(known.workday ? 'makeup' : 'off')}
      </span>
      <span className={styles.hidden}>{words}</span>
    </td>
  );
}
