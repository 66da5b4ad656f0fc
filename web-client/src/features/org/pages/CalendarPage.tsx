import { CheckCircleOutlined, ClockCircleOutlined, EditOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { WorkdayYear } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useSemesters, useYear, useYears } from '../api/calendar';
import { SemesterList } from '../components/SemesterList';
import { YearFacts } from '../components/YearFacts';
import { YearMonths } from '../components/YearMonths';
import '../calendarTexts';
import styles from './CalendarPage.module.css';
import '../orgTexts';

/** Working days of a year and the semesters; who writes them does it from here. */
export function Component() {
  const years = useYears();
  const [search] = useSearchParams();
  if (years.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 10 }} />
      </Card>
    );
  }
  if (years.isError) return <ProblemPage error={years.error} onRetry={() => void years.refetch()} />;
  const about = search.get('about') ?? undefined;
  const known = years.data.items.map(({ year }) => year);
  // The last one that is offered is the year to come.
  const now = (known.at(-1) ?? new Date().getFullYear() + 1) - 1;
  const asked = Number(search.get('year'));
  const linked = years.data.items.find(({ id }) => id === about)?.year;
  const year = known.includes(asked) ? asked : (linked ?? now);
  return <Year shown={year} years={years.data.items} about={linked ? undefined : about} />;
}

interface Props {
  shown: number;
  years: { year: number; confirmed: boolean }[];
  /** A semester that a piece of work is about. */
  about?: string;
}

function Year({ shown, years, about }: Props) {
  const { t } = useTranslation('calendar');
  const [, setSearch] = useSearchParams();
  const found = useYear(shown);
  const semesters = useSemesters();
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const year = found.data?.year;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tag={year && <YearTag confirmed={year.confirmed} />}
        actions={
          <>
            <Select
              aria-label={t('year')}
              value={shown}
              onChange={(next) => setSearch({ year: String(next) })}
              options={[...years].reverse().map((one) => ({
                value: one.year,
                label: t(one.confirmed ? 'yearName' : 'yearProvisional', { year: one.year }),
              }))}
            />
            {year && <EnterButton year={year} />}
          </>
        }
      />
      {year && !year.confirmed && (
        <Alert
          className={styles.alert}
          type="warning"
          showIcon
          title={t('provisionalText', { year: shown })}
        />
      )}
      {about && <SemesterList semesters={semesters} about={about} />}
      <div className={`${styles.layout} ${about ? styles.semesters : ''}`}>
        <Card title={t('months', { year: shown })}>
          {year ? <YearMonths year={year} /> : <Skeleton active paragraph={{ rows: 12 }} />}
        </Card>
        <div className={styles.column}>{year && <YearFacts year={year} />}</div>
      </div>
      {!about && (
        <div className={styles.semesters}>
          <SemesterList semesters={semesters} />
        </div>
      )}
    </>
  );
}

function YearTag({ confirmed }: { confirmed: boolean }) {
  const { t } = useTranslation('calendar');
  return confirmed ? (
    <Pill tone="done" icon={<CheckCircleOutlined />}>
      {t('confirmed')}
    </Pill>
  ) : (
    <Pill tone="risk" icon={<ClockCircleOutlined />}>
      {t('provisional')}
    </Pill>
  );
}

function EnterButton({ year }: { year: WorkdayYear }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const update = year.actions.find((action) => action.name === 'update');
  if (!update) return null;
  return (
    <Button
      type={year.confirmed ? 'default' : 'primary'}
      icon={<EditOutlined />}
      disabled={!update.enabled}
      title={update.reason}
      onClick={() => void navigate(`/calendar/${year.year}/edit`)}
    >
      {t(year.confirmed ? 'correct' : 'enter')}
    </Button>
  );
}
