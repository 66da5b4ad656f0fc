import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgreementRow } from '@/shared/api/types';
import { formatDate, formatInstantShort } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { RecordList } from '@/shared/ui/list/RecordList';
import { useAgreements } from '../api/agreements';
import { useShareResources } from '../api/catalogue';
import { isLate } from '../model/agreements';
import { titleOf } from '../model/catalogue';
import { AgreementsEmpty } from './AgreementsEmpty';
import styles from './Sharing.module.css';
import { AgreementDue, AgreementTag, InForceTag } from './tags';

interface Props {
  query: Record<string, string>;
  sort: string | undefined;
  onSort: (sort: string | undefined) => void;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

const pageOf = (row: AgreementRow) => `/agreements/${row.id}`;

export function AgreementList({ query, sort, onSort, onClear }: Props) {
  const { t } = useTranslation('sharing');
  return (
    <RecordList
      label={t('label')}
      records={useAgreements(query)}
      columns={useColumns()}
      look="agreements"
      sort={sort}
      onSort={onSort}
      pageOf={pageOf}
      card={(row) => <AgreementCard row={row} />}
      empty={<AgreementsEmpty onClear={onClear} />}
    />
  );
}

function useColumns(): ListColumn<AgreementRow>[] {
  const { t } = useTranslation('sharing');
  const catalogue = useShareResources().data?.items;
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('field.number'),
        fixedIn: true,
        width: 190,
        render: (_, row) => <Link to={pageOf(row)}>{row.number}</Link>,
      },
      {
        key: 'agency',
        title: t('field.agency'),
        width: 170,
        render: (_, row) => <span className={styles.cell}>{row.agency.name}</span>,
      },
      {
        key: 'resource',
        title: t('field.resource'),
        width: 150,
        render: (_, row) => <span className={styles.cell}>{titleOf(catalogue, row.resource)}</span>,
      },
      {
        key: 'purpose',
        title: t('field.purpose'),
        width: 220,
        render: (_, row) => <span className={`${styles.short} ${styles.purpose}`}>{row.purpose}</span>,
      },
      {
        key: 'status',
        title: t('field.status'),
        width: 200,
        render: (_, row) => (
          <span className={desk.tags}>
            <AgreementTag row={row} />
            {isLate(row) && <AgreementDue row={row} />}
          </span>
        ),
      },
      {
        key: 'validUntil',
        title: t('field.validUntil'),
        width: 140,
        render: (_, row) => formatDate(row.validUntil),
      },
      {
        key: 'inForce',
        title: t('field.inForce'),
        width: 120,
        render: (_, row) => <InForceTag inForce={row.inForce} />,
      },
      {
        key: 'dueAt',
        title: t('field.dueOn'),
        sortable: true,
        hiddenAtFirst: true,
        width: 200,
        render: (_, row) => <AgreementDue row={row} />,
      },
      {
        key: 'createdAt',
        title: t('field.createdAt'),
        sortable: true,
        hiddenAtFirst: true,
        width: 130,
        render: (_, row) => formatInstantShort(row.createdAt),
      },
    ],
    [t, catalogue],
  );
}

function AgreementCard({ row }: { row: AgreementRow }) {
  const { t } = useTranslation('sharing');
  const catalogue = useShareResources().data?.items;
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={pageOf(row)}>
          {t('pageTitle', { agency: row.agency.name, resource: titleOf(catalogue, row.resource) })}
        </Link>
        <AgreementTag row={row} />
      </div>
      <div className={desk.soft}>{row.number}</div>
      <div className={styles.short}>{row.purpose}</div>
      <div className={desk.tags}>
        <span className={desk.soft}>{t('until', { date: formatDate(row.validUntil) })}</span>
        {row.inForce && <InForceTag inForce />}
        <AgreementDue row={row} />
      </div>
    </div>
  );
}
