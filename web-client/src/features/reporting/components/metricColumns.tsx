import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labelOf } from '@/shared/codes/codes';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { Pill } from '@/shared/ui/Pill';
import type { MetricInfo, MetricRow } from '../api/metricTypes';

/** People first where people are counted; whether a school meets it only where that is the question. */
export function metricColumns(
  t: TFunction<'reporting'>,
  metric: Pick<MetricInfo, 'kind' | 'counts'>,
  mayOpenSchool: boolean,
): ListColumn<MetricRow>[] {
  const person: ListColumn<MetricRow> = {
    key: 'person',
    title: t('rows.person'),
    fixedIn: true,
    width: 130,
    render: (_, row) => <Link to={`/staff/${row.id}`}>{row.personName}</Link>,
  };
  const met: ListColumn<MetricRow> = {
    key: 'met',
    title: t('rows.met'),
    width: 120,
    render: (_, row) => <MetTag met={row.met} />,
  };
  return [
    ...(metric.counts === 'PEOPLE' ? [person] : []),
    {
      key: 'school',
      title: t('rows.school'),
      fixedIn: true,
      width: 280,
      render: (_, row) =>
        mayOpenSchool ? <Link to={`/schools/${row.school.id}`}>{row.school.name}</Link> : row.school.name,
    },
    { key: 'county', title: t('by.county'), width: 120, render: (_, row) => row.county.name },
    { key: 'unit', title: t('by.unit'), width: 140, render: (_, row) => row.managingUnit.name },
    { key: 'stage', title: t('by.stage'), width: 120, render: (_, row) => labelOf('stage', row.stage) },
    ...(metric.kind === 'RATE' ? [met] : []),
  ];
}

export function MetTag({ met }: { met: boolean }) {
  const { t } = useTranslation('reporting');
  return (
    <Pill
      tone={met ? 'done' : 'overdue'}
      icon={met ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
    >
      {t(met ? 'rows.metYes' : 'rows.metNo')}
    </Pill>
  );
}
