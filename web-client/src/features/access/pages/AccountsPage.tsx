import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { AccountRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { accessCodes } from '@/shared/codes/accessCodes';
import { labelsOf } from '@/shared/codes/codes';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { FilterText } from '@/shared/ui/list/FilterText';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAccounts } from '../api/accounts';
import { AccountTag, IdentityTag } from '../components/AccountTag';
import { CreateAccounts } from '../components/CreateAccounts';
import styles from './AccountsPage.module.css';
import '../accessTexts';

const filters = { status: 'one', name: 'private', username: 'one' } as const;
const LOGIN_NAME = /^[A-Za-z0-9-]+$/;

/** Who can sign in, in the caller's scope. */
export function Component() {
  const { t } = useTranslation('access');
  const me = useMe();
  const phone = usePhone();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(filters);
  const [creating, setCreating] = useState(false);
  const query = useMemo(() => toQuery(values), [values]);
  const accounts = useAccounts(query);
  const rows = rowsOf(accounts);
  const open = (row: AccountRow) => void navigate(`/accounts/${row.id}`);
  const clearAll = () => clear(Object.keys(filters));
  // Letters and digits are a login name; anything else is the name of a person.
  const search = (wanted: string | undefined) => {
    const username = wanted !== undefined && LOGIN_NAME.test(wanted);
    change({
      username: username ? wanted : undefined,
      name: username ? undefined : wanted,
    });
  };

  const columns = useMemo<ListColumn<AccountRow>[]>(
    () => [
      {
        key: 'username',
        title: t('accounts.username'),
        width: 160,
        render: (_, row) => <Link to={`/accounts/${row.id}`}>{row.username}</Link>,
      },
      { key: 'name', title: t('accounts.name'), width: 120, render: (_, row) => row.displayName },
      { key: 'place', title: t('accounts.place'), width: 240, render: (_, row) => row.place.name },
      {
        key: 'roles',
        title: t('accounts.roles'),
        width: 220,
        render: (_, row) => labelsOf('role', row.roles) || t('accounts.noRoles'),
      },
      {
        key: 'status',
        title: t('accounts.state'),
        width: 200,
        render: (_, row) => (
          <span className={styles.tags}>
            <AccountTag status={row.status} />
            <IdentityTag identity={row.identity} />
          </span>
        ),
      },
    ],
    [t],
  );
  const empty = (
    <EmptyState
      title={t('accounts.emptyTitle')}
      text={t('accounts.emptyText')}
      action={<Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(accounts)}
      hasMore={accounts.hasNextPage}
      loading={accounts.isFetchingNextPage}
      onMore={() => void accounts.fetchNextPage()}
    />
  );
  const list = phone ? (
    <>
      <CardList
        label={t('accounts.label')}
        rows={rows}
        loading={accounts.isPending}
        empty={empty}
        card={(row) => (
          <Link to={`/accounts/${row.id}`} className={styles.card}>
            <strong>{row.username}</strong>
            <span className={styles.soft}>
              {row.displayName} · {row.place.name}
            </span>
            <span className={styles.tags}>
              <AccountTag status={row.status} />
              <IdentityTag identity={row.identity} />
            </span>
          </Link>
        )}
      />
      {more}
    </>
  ) : (
    <Card flush>
      <ListTable
        label={t('accounts.label')}
        rows={rows}
        columns={columns}
        compact={false}
        loading={accounts.isPending || accounts.isPlaceholderData}
        onOpen={open}
        empty={empty}
      />
      {more}
    </Card>
  );
  return (
    <>
      <PageHeader
        title={t('accounts.title')}
        subtitle={t('accounts.subtitle')}
        actions={
          <div className={styles.buttons}>
            <ExportButton list="accounts" query={query} total={totalOf(accounts)} />
            {may(me, 'user:write') && may(me, 'staff:read') && (
              <LinkButton to="/accounts/invite">{t('invite.title')}</LinkButton>
            )}
            {may(me, 'user:write') && (
              <Button type="primary" onClick={() => setCreating(true)}>
                {t('accounts.create')}
              </Button>
            )}
          </div>
        }
      />
      <FilterFrame
        lead={
          <FilterText
            lead
            label={t('accounts.search')}
            maxLength={20}
            value={values.username ?? values.name}
            onChange={search}
          />
        }
        set={setBesides(values, ['username', 'name'])}
        onClear={Object.keys(values).length > 0 ? clearAll : undefined}
      >
        <FilterOne
          label={t('accounts.status')}
          placeholder={t('accounts.anyStatus')}
          options={accessCodes.optionsOf('accountStatus')}
          value={values.status}
          onChange={(status) => change({ status })}
        />
      </FilterFrame>
      {accounts.isError && <ProblemAlert error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {!(accounts.isError && rows.length === 0) && list}
      {creating && (
        <CreateAccounts onClose={() => setCreating(false)} onMade={() => void accounts.refetch()} />
      )}
    </>
  );
}
