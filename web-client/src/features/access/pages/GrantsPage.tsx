import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantRow } from '@/shared/api/types';
import { may, roleName, useMe } from '@/shared/auth/me';
import { accessCodes } from '@/shared/codes/accessCodes';
import { optionsOf } from '@/shared/codes/codes';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { FilterText } from '@/shared/ui/list/FilterText';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useGrants } from '../api/grants';
import { GiveDialog } from '../components/GiveDialog';
import { GrantDrawer } from '../components/GrantDrawer';
import { GrantTag } from '../components/GrantTag';
import { soon } from '../model/period';
import { holderWords, lastDayWords, placeWords } from '../model/words';
import styles from './GrantsPage.module.css';
import '../accessTexts';

const ANY = 'ANY';
/** Not a state of its own: live, with an end that is near. */
const SOON = 'SOON';
/** Who sees names cut cannot search in them. */
const MASKED_VIEW = ['system-admin'];
/** The state that needs nobody's choice: who may do something now. */
const USUAL = 'LIVE';
const filters = { state: 'one', role: 'one', name: 'private', grant: 'one' } as const;

/** Who may do what where, in the places I answer for; live ones first of all. */
export function Component() {
  const { t } = useTranslation('access');
  const me = useMe();
  const phone = usePhone();
  const [giving, setGiving] = useState(false);
  const { values, change, clear } = useUrlFilters(filters);
  const state = values.state ?? USUAL;
  const query = useMemo(
    () => toQuery({ name: values.name, role: values.role, ...periodOf(state) }),
    [values.name, values.role, state],
  );
  const grants = useGrants(query);
  const rows = rowsOf(grants);
  const open = (row: GrantRow) => change({ grant: row.id });
  const columns = useColumns(open);
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(grants)}
      hasMore={grants.hasNextPage}
      loading={grants.isFetchingNextPage}
      onMore={() => void grants.fetchNextPage()}
    />
  );
  const empty = <EmptyState title={t('grants.emptyTitle')} text={t('grants.emptyText')} />;
  const failed = grants.isError && rows.length === 0;
  return (
    <>
      <PageHeader
        title={t('grants.title')}
        subtitle={t('grants.subtitle')}
        actions={
          <div className={styles.buttons}>
            <ExportButton list="grants" query={query} total={totalOf(grants)} />
            {may(me, 'grant:write') && (
              <Button type="primary" onClick={() => setGiving(true)}>
                {t('grants.give')}
              </Button>
            )}
          </div>
        }
      />
      <FilterFrame
        lead={
          !MASKED_VIEW.includes(me.actingRole ?? '') && (
            <FilterText
              lead
              label={t('grants.name')}
              maxLength={20}
              value={values.name}
              onChange={(name) => change({ name })}
            />
          )
        }
        set={setBesides(values, ['name', 'grant'])}
        onClear={setBesides(values, ['grant']) > 0 ? () => clear(['name', 'role', 'state']) : undefined}
      >
        <FilterOne
          label={t('grants.role')}
          placeholder={t('grants.anyRole')}
          options={optionsOf('role')}
          value={values.role}
          onChange={(role) => change({ role })}
        />
        <FilterOne
          label={t('grants.state')}
          usual={USUAL}
          options={[
            ...accessCodes.optionsOf('grantState'),
            { value: SOON, label: t('grants.endsSoon') },
            { value: ANY, label: t('grants.anyState') },
          ]}
          value={values.state}
          onChange={(next) => change({ state: next })}
        />
      </FilterFrame>
      {grants.isError && <ProblemAlert error={grants.error} onRetry={() => void grants.refetch()} />}
      {!failed &&
        (phone ? (
          <>
            <CardList
              label={t('grants.label')}
              rows={rows}
              loading={grants.isPending}
              empty={empty}
              card={(row) => <GrantCard row={row} onOpen={open} />}
            />
            {more}
          </>
        ) : (
          <Card flush>
            <ListTable
              label={t('grants.label')}
              rows={rows}
              columns={columns}
              compact={false}
              loading={grants.isPending || grants.isPlaceholderData}
              onOpen={open}
              empty={empty}
            />
            {more}
          </Card>
        ))}
      <GrantDrawer id={values.grant} onClose={() => change({ grant: undefined })} />
      {giving && <GiveDialog onClose={() => setGiving(false)} />}
    </>
  );
}

function periodOf(state: string): { state?: string; endsBefore?: string } {
  if (state === ANY) return {};
  return state === SOON ? { state: 'LIVE', endsBefore: soon() } : { state };
}

function useColumns(open: (row: GrantRow) => void): ListColumn<GrantRow>[] {
  const { t } = useTranslation('access');
  return [
    {
      key: 'holder',
      title: t('grants.holder'),
      width: 200,
      render: (_, row) => (
        <Button type="link" className={styles.link} onClick={() => open(row)}>
          {holderWords(row)} · {row.account.username}
        </Button>
      ),
    },
    { key: 'role', title: t('grants.role'), width: 160, render: (_, row) => roleName(row.role) },
    { key: 'place', title: t('grants.place'), width: 240, render: (_, row) => placeWords(row.place) },
    {
      key: 'post',
      title: t('grants.post'),
      width: 130,
      render: (_, row) => row.post && accessCodes.labelOf('post', row.post),
    },
    {
      key: 'until',
      title: t('grants.until'),
      width: 130,
      render: (_, row) => (row.validTo ? lastDayWords(row.validTo) : t('forever')),
    },
    {
      key: 'state',
      title: t('grants.state'),
      width: 110,
      render: (_, row) => <GrantTag grant={row} />,
    },
  ];
}

function GrantCard({ row, onOpen }: { row: GrantRow; onOpen: (row: GrantRow) => void }) {
  const { t } = useTranslation('access');
  return (
    <button type="button" className={styles.card} onClick={() => onOpen(row)}>
      <strong>
        {holderWords(row)} · {row.account.username}
      </strong>
      <span>
        {roleName(row.role)} · {placeWords(row.place)}
      </span>
      <span className={styles.soft}>
        {row.post && `${accessCodes.labelOf('post', row.post)} · `}
        {row.validTo ? t('until', { at: lastDayWords(row.validTo) }) : t('forever')}
      </span>
      <GrantTag grant={row} />
    </button>
  );
}
