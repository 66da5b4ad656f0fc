import { ArrowLeftOutlined } from '@ant-design/icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { overseesSchools, useMe } from '@/shared/auth/me';
import { optionsOf } from '@/shared/codes/codes';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { FilterText } from '@/shared/ui/list/FilterText';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useInvitees } from '../api/invitations';
import { InviteDialog } from '../components/InviteDialog';
import { InviteeList } from '../components/InviteeList';
import { RecentInvitations } from '../components/RecentInvitations';
import { SchoolFilter } from '../components/SchoolFilter';
import { SelectionBar } from '../components/SelectionBar';
import type { Chosen } from '../model/invitations';
import styles from './InvitePage.module.css';
import '../accessTexts';

const filters = { school: 'one', category: 'one', name: 'private' } as const;

/** Staff without an account: tick some or all of a filter, and give them theirs in one go. */
export function Component() {
  const { t } = useTranslation('access');
  const oversees = overseesSchools(useMe());
  const { values, change, clear } = useUrlFilters(filters);
  const query = useMemo(() => toQuery(values), [values]);
  const staff = useInvitees(query);
  const rows = rowsOf(staff);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [asking, setAsking] = useState(false);
  const clearAll = Object.keys(values).length > 0 ? () => clear(Object.keys(filters)) : undefined;
  const failed = staff.isError && rows.length === 0;
  return (
    <>
      <PageHeader
        above={
          <Link to="/accounts" className={styles.back}>
            <ArrowLeftOutlined /> {t('accounts.back')}
          </Link>
        }
        title={t('invite.title')}
        subtitle={t('invite.subtitle')}
      />
      <FilterFrame
        lead={
          <FilterText
            lead
            label={t('grants.name')}
            maxLength={20}
            value={values.name}
            onChange={(name) => change({ name })}
          />
        }
        set={setBesides(values, ['name'])}
        onClear={clearAll}
      >
        {oversees && <SchoolFilter value={values.school} onChange={(school) => change({ school })} />}
        <FilterOne
          label={t('invite.category')}
          placeholder={t('invite.anyCategory')}
          options={optionsOf('staffCategory')}
          value={values.category}
          onChange={(category) => change({ category })}
        />
      </FilterFrame>
      {staff.isError && <ProblemAlert error={staff.error} onRetry={() => void staff.refetch()} />}
      {!failed && (
        <InviteeList
          rows={rows}
          loading={staff.isPending || staff.isPlaceholderData}
          oversees={oversees}
          chosen={chosen}
          onChoose={setChosen}
          onClear={clearAll}
          more={
            <LoadMore
              shown={rows.length}
              total={totalOf(staff)}
              hasMore={staff.hasNextPage}
              loading={staff.isFetchingNextPage}
              onMore={() => void staff.fetchNextPage()}
            />
          }
        />
      )}
      {rows.length + chosen.size > 0 && (
        <SelectionBar
          query={query}
          total={totalOf(staff)}
          chosen={chosen}
          onChoose={setChosen}
          onInvite={() => setAsking(true)}
        />
      )}
      <RecentInvitations />
      {asking && <InviteDialog persons={[...chosen.keys()]} onClose={() => setAsking(false)} />}
    </>
  );
}
