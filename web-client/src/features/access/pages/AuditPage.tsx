import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '@/shared/api/types';
import { may, roleName, useMe } from '@/shared/auth/me';
import { auditCodes } from '@/shared/codes/auditCodes';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf } from '@/shared/list/pages';
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
import { AuditFilters } from '../components/AuditFilters';
import { AuditTag } from '../components/AuditTag';
import { AuditVerification } from '../components/AuditVerification';
import { type AuditPart, auditFilters, auditQuery } from '../model/auditFilters';
import styles from './AuditPage.module.css';
import '../accessTexts';

type Line = AuditEvent & { id: string };

/** Who did what, as which role, from where, and what came of it. Looking at it leaves a line, too. */
export function Component() {
  const { t } = useTranslation('access');
  const me = useMe();
  const phone = usePhone();
  const { values, change, clear } = useUrlFilters(auditFilters);
  const [open, setOpen] = useState<AuditEvent>();
  const part: AuditPart = may(me, 'audit-system:read') ? 'system' : 'whole';
  const events = useAuditEvents(
    useMemo(() => auditQuery(values), [values]),
    part,
  );
  const rows: Line[] = rowsOf(events).map((event) => ({ ...event, id: String(event.seq) }));

  const columns = useMemo<ListColumn<Line>[]>(
    () => [
      { key: 'at', title: t('audit.at'), width: 140, render: (_, row) => formatInstantShort(row.at) },
      {
        key: 'actor',
        title: t('audit.who'),
        width: 150,
        render: (_, row) => row.actorName ?? t('audit.nameless'),
      },
      {
        key: 'action',
        title: t('audit.action'),
        width: 180,
        render: (_, row) => (
          <Button type="link" className={styles.link} onClick={() => setOpen(row)}>
            {auditCodes.labelOf('auditAction', row.action)}
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
  const clearAll = () => clear(Object.keys(auditFilters));
  const empty = (
    <EmptyState
      title={t('audit.emptyTitle')}
      text={t('audit.emptyText')}
      action={<Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
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
            <strong>{auditCodes.labelOf('auditAction', row.action)}</strong>
            <span className={styles.soft}>
              {formatInstantShort(row.at)} · {row.actorName ?? t('audit.nameless')} ·{' '}
              {roleName(row.actingRole)}
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
      <PageHeader title={t('audit.title')} subtitle={t(`audit.${part}Subtitle`)} />
      {may(me, 'audit-verification:write') && <AuditVerification />}
      <AuditFilters part={part} values={values} onChange={change} onClear={clearAll} />
      {events.isError && <ProblemAlert error={events.error} onRetry={() => void events.refetch()} />}
      {!(events.isError && rows.length === 0) && list}
      <AuditDrawer
        event={open}
        onClose={() => setOpen(undefined)}
        onFind={(filter) => {
          setOpen(undefined);
          change({
            ...Object.fromEntries(Object.keys(auditFilters).map((name) => [name, undefined])),
            ...filter,
          });
        }}
      />
    </>
  );
}
