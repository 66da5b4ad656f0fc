import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf, optionsOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAuditEvents } from '../api/audit';
import { AuditDrawer } from '../components/AuditDrawer';
import { AuditTag } from '../components/AuditTag';
import styles from './AuditPage.module.css';

const filters = { result: 'one', action: 'one' } as const;

type Line = AuditEvent & { id: string };

/** Who did what, as which role, from where, and what came of it. Looking at it leaves a line, too. */
export function Component() {
  const { t } = useTranslation('access');
  const phone = usePhone();
  const { values, change, clear } = useUrlFilters(filters);
  const [open, setOpen] = useState<AuditEvent>();
  const events = useAuditEvents(useMemo(() => toQuery(values), [values]));
  const rows: Line[] = rowsOf(events).map((event) => ({ ...event, id: String(event.seq) }));

  const columns = useMemo<ListColumn<Line>[]>(
    () => [
      { key: 'at', title: t('audit.at'), width: 140, render: (_, row) => formatInstantShort(row.at) },
      {
        key: 'action',
        title: t('audit.action'),
        width: 180,
        render: (_, row) => (
          <Button type="link" className={styles.link} onClick={() => setOpen(row)}>
            {labelOf('auditAction', row.action)}
          </Button>
        ),
      },
      {
        key: 'result',
        title: t('audit.result'),
        width: 140,
        render: (_, row) => <AuditTag result={row.result} />,
      },
      { key: 'refusal', title: t('audit.refusal'), width: 160, render: (_, row) => row.refusal },
      { key: 'role', title: t('audit.role'), width: 180, render: (_, row) => roleName(row.actingRole) },
      { key: 'ip', title: t('audit.ip'), width: 140, render: (_, row) => row.ip },
    ],
    [t],
  );
  const empty = (
    <EmptyState
      title={t('audit.emptyTitle')}
      text={t('audit.emptyText')}
      action={<Button onClick={() => clear(Object.keys(filters))}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      hasMore={events.hasNextPage}
      loading={events.isFetchingNextPage}
      onMore={() => void events.fetchNextPage()}
    />
  );
  const list = phone ? (
    <>
      <CardList
        label={t('audit.label')}
        rows={rows}
        loading={events.isPending}
        empty={empty}
        card={(row) => (
          <button type="button" className={styles.card} onClick={() => setOpen(row)}>
            <strong>{labelOf('auditAction', row.action)}</strong>
            <span className={styles.soft}>
              {formatInstantShort(row.at)} · {roleName(row.actingRole)}
            </span>
            <AuditTag result={row.result} />
          </button>
        )}
      />
      {more}
    </>
  ) : (
    <Card flush>
      <ListTable
        label={t('audit.label')}
        rows={rows}
        columns={columns}
        compact={false}
        loading={events.isPending || events.isPlaceholderData}
        onOpen={setOpen}
        empty={empty}
      />
      {more}
    </Card>
  );
  return (
    <>
      <PageHeader
        title={t('audit.title')}
        subtitle={t('audit.subtitle')}
        actions={
          <div className={styles.filters}>
            <Select
              className={styles.filter}
              aria-label={t('audit.action')}
              placeholder={t('audit.anyAction')}
              allowClear
              value={values.action}
              onChange={(next?: string) => change({ action: next })}
              options={optionsOf('auditAction')}
            />
            <Select
              className={styles.filter}
              aria-label={t('audit.result')}
              placeholder={t('audit.anyResult')}
              allowClear
              value={values.result}
              onChange={(next?: string) => change({ result: next })}
              options={optionsOf('auditResult')}
            />
          </div>
        }
      />
      {events.isError && <ProblemAlert error={events.error} onRetry={() => void events.refetch()} />}
      {!(events.isError && rows.length === 0) && list}
      <AuditDrawer event={open} onClose={() => setOpen(undefined)} />
    </>
  );
}
