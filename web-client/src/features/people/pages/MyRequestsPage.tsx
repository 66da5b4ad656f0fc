import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { rowsOf, totalOf } from '@/shared/list/pages';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { CardList } from '@/shared/ui/list/CardList';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useMyRequests } from '../api/requests';
import styles from '../components/People.module.css';
import { RequestDue, useRequestName } from '../components/RequestParts';
import { RequestStatusTag } from '../components/tags';
import '../requestTexts';

/** What I have asked about my own and my children's information. Made for a small screen. */
export function Component() {
  const { t } = useTranslation('requests');
  const requests = useMyRequests();
  const nameOf = useRequestName();
  const rows = rowsOf(requests);
  const ask = (
    <LinkButton type="primary" to="/my-requests/new">
      {t('mine.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('mine.title')} subtitle={t('mine.subtitle')} actions={ask} />
      <div className={`${styles.layout} ${styles.narrow}`}>
        <Alert
          type="info"
          showIcon
          title={t('mine.consent')}
          action={<LinkButton to="/privacy">{t('mine.toConsent')}</LinkButton>}
        />
        {requests.isError && <ProblemAlert error={requests.error} onRetry={() => void requests.refetch()} />}
        {(rows.length > 0 || !requests.isError) && (
          <CardList
            label={t('mine.label')}
            rows={rows}
            loading={requests.isPending}
            empty={<EmptyState title={t('mine.none')} text={t('mine.noneText')} />}
            card={(row) => (
              <div className={desk.card}>
                <div className={desk.title}>
                  <Link to={`/my-requests/${row.id}`}>{nameOf(row)}</Link>
                  <RequestStatusTag status={row.status} />
                </div>
                <div className={desk.soft}>{t('row.number', { number: row.number })}</div>
                <RequestDue row={row} />
              </div>
            )}
          />
        )}
        <LoadMore
          shown={rows.length}
          total={totalOf(requests)}
          hasMore={requests.hasNextPage}
          loading={requests.isFetchingNextPage}
          onMore={() => void requests.fetchNextPage()}
        />
      </div>
    </>
  );
}
