import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { FiguresQuery } from '../api/figures';
import { useMetrics } from '../api/metrics';
import { CountyMap } from './CountyMap';
import styles from './MapCard.module.css';

interface Props {
  figures: FiguresQuery;
  /** The figure on the map; nothing for the plain number of schools. */
  figure: string | undefined;
  onFigure: (id: string) => void;
  county: string | undefined;
  inside: (county: string) => string;
}

/** The map and the choice of what colours it. */
export function MapCard({ figures, figure, onFigure, county, inside }: Props) {
  const { t } = useTranslation('reporting');
  const metrics = useMetrics(figure !== undefined);
  const options = metrics.data?.items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card
      title={t('map.title')}
      extra={
        figure && (
          <Select
            aria-label={t('map.choose')}
            className={styles.choose}
            value={figure}
            options={options ?? [{ value: figure, label: figures.data?.name ?? t('common:loading') }]}
            loading={metrics.isPending}
            onChange={onFigure}
          />
        )
      }
    >
      {figures.error && <ProblemAlert error={figures.error} onRetry={figures.refetch} />}
      <p className={styles.hint}>{t('map.hint')}</p>
      <CountyMap figures={figures.data} selected={county} inside={inside} />
    </Card>
  );
}

interface NoteProps {
  asOf: string | undefined;
  provisional: boolean | undefined;
  recordsFrom: string | undefined;
}

/** What a reader has to know of the day before trusting its numbers. */
export function DayNote({ asOf, provisional, recordsFrom }: NoteProps) {
  const { t } = useTranslation('reporting');
  const early = asOf !== undefined && recordsFrom !== undefined && asOf < recordsFrom;
  if (!provisional && !early) return null;
  return (
    <p className={styles.note} role="status">
      {early ? t('time.early', { day: formatDate(recordsFrom) }) : t('time.provisional')}
    </p>
  );
}
