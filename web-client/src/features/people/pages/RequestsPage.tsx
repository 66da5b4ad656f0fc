import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SubjectRequestRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { dayToday, startOf } from '@/shared/format/days';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { CardList } from '@/shared/ui/list/CardList';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany, FilterOne } from '@/shared/ui/list/FilterSelect';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useRequests } from '../api/requests';
import { RequestDue, useRequestName } from '../components/RequestParts';
import { RequestStatusTag } from '../components/tags';
import { requestFilters, usualRequests } from '../model/filters';
import { choicesOf } from '../model/words';
import '../requestTexts';

/** Requests that wait for an answer, what is due first comes first; the school knows that there are some. */
export function Component() {
  const { t } = useTranslation('requests');
  const me = useMe();
  const { values, change, clear } = useUrlFilters(requestFilters);
  const query = useMemo(() => toQuery({ ...values, status: values.status ?? usualRequests }), [values]);
  const requests = useRequests(query);
  const rows = rowsOf(requests);
  const usual = Object.keys(values).length === 0;
  const clearAll = usual ? undefined : () => clear(Object.keys(requestFilters));
  // Due by the end of yesterday: an instant that stays the same for a day.
  const late = new Date(new Date(startOf(dayToday())).getTime() + 1000).toISOString();
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('desk.subtitle')}
        actions={<LinkButton to="/my-requests">{t('desk.mine')}</LinkButton>}
      />
      {!may(me, 'subject-request:approve') && <Alert type="info" showIcon title={t('desk.flag')} />}
      <FilterFrame
        lead={
          <FilterMany
            label={t('desk.status')}
            placeholder={t('desk.anyStatus')}
            options={choicesOf('requestStatus')}
            value={values.status ?? usualRequests}
            onChange={(status) => change({ status })}
          />
        }
        set={setBesides(values, ['status'])}
        onClear={clearAll}
      >
        <FilterMany
          label={t('desk.kind')}
          placeholder={t('desk.anyKind')}
          options={choicesOf('requestKind')}
          value={values.kind}
          onChange={(kind) => change({ kind })}
        />
        <FilterOne
          label={t('desk.due')}
          placeholder={t('desk.anyDue')}
          options={[{ value: values.dueBefore ?? late, label: t('desk.overdue') }]}
          value={values.dueBefore}
          onChange={(dueBefore) => change({ dueBefore })}
        />
      </FilterFrame>
      {requests.isError && <ProblemAlert error={requests.error} onRetry={() => void requests.refetch()} />}
      {(rows.length > 0 || !requests.isError) && (
        <>
          <div className={desk.head}>
            <span className={desk.count} role="status">
              {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(requests)} />}
            </span>
          </div>
          <CardList
            label={t('desk.label')}
            rows={rows}
            loading={requests.isPending}
            empty={
              <EmptyState
                title={t(usual ? 'desk.none' : 'desk.noneOther')}
                text={t(usual ? 'desk.noneText' : 'desk.noneOtherText')}
                action={clearAll && <Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
              />
            }
            card={(row) => <RequestCard row={row} />}
          />
          <LoadMore
            shown={rows.length}
            total={totalOf(requests)}
            hasMore={requests.hasNextPage}
            loading={requests.isFetchingNextPage}
            onMore={() => void requests.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function RequestCard({ row }: { row: SubjectRequestRow }) {
  const { t } = useTranslation('requests');
  const nameOf = useRequestName();
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={`/subject-requests/${row.id}`}>{nameOf(row)}</Link>
        <RequestStatusTag status={row.status} />
      </div>
      <div className={desk.soft}>
        {[t('row.number', { number: row.number }), row.student?.school.name].filter(Boolean).join(' · ')}
      </div>
      <RequestDue row={row} />
    </div>
  );
}
