import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GuardianLinkRow } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ApplyExportButton } from '@/shared/ui/list/ApplyExportButton';
import { CardList } from '@/shared/ui/list/CardList';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import styles from '@/shared/ui/list/Filters.module.css';
import { LoadMore, ShownOf } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useLinks } from '../api/links';
import { ClassPicker } from '../components/ClassPicker';
import { LinkMarks } from '../components/FamilyTab';
import { LinkStatusTag } from '../components/tags';
import { useOwnSchool } from '../components/useOwnSchool';
import { linkFilters, usualLinks } from '../model/filters';
import { choicesOf, wordOf } from '../model/words';
import '../peopleTexts';

/** The list of guardians is asked by other filters than the links. */
const none = {};

/** Links of families in my charge: what waits for a decision, until one asks for others. */
export function Component() {
  const { t } = useTranslation('people');
  const { values, change, clear } = useUrlFilters(linkFilters);
  const school = useOwnSchool();
  const query = useMemo(
    () => toQuery({ ...values, status: values.status ?? usualLinks, sort: 'updatedAt' }),
    [values],
  );
  const links = useLinks(query);
  const rows = rowsOf(links);
  const names = Object.keys(linkFilters);
  const clearAll = Object.keys(values).length > 0 ? () => clear(names) : undefined;
  const waiting = values.status === undefined;
  return (
    <>
      <PageHeader
        title={t('links.title')}
        subtitle={t('links.subtitle')}
        actions={<ApplyExportButton list="guardians" query={none} named />}
      />
      <FilterFrame
        lead={
          <FilterMany
            label={t('field.status')}
            placeholder={t('filter.anyStatus')}
            options={choicesOf('linkStatus')}
            value={values.status ?? usualLinks}
            onChange={(status) => change({ status })}
          />
        }
        set={setBesides(values, ['status'])}
        onClear={clearAll}
      >
        <ClassPicker
          className={styles.field}
          label={t('field.class')}
          placeholder={t('filter.anyClass')}
          school={school}
          value={values.classGroup}
          onChange={(classGroup) => change({ classGroup })}
        />
        <FilterMany
          label={t('link.role')}
          placeholder={t('links.anyRole')}
          options={choicesOf('linkRole')}
          value={values.role}
          onChange={(role) => change({ role })}
        />
      </FilterFrame>
      {links.isError && <ProblemAlert error={links.error} onRetry={() => void links.refetch()} />}
      {(rows.length > 0 || !links.isError) && (
        <>
          <div className={desk.head}>
            <span className={desk.count} role="status">
              {rows.length > 0 && <ShownOf shown={rows.length} total={totalOf(links)} />}
            </span>
          </div>
          <CardList
            label={t('links.label')}
            rows={rows}
            loading={links.isPending}
            empty={
              <EmptyState
                title={waiting ? t('links.done') : t('links.none')}
                text={waiting ? t('links.doneText') : t('list.emptyText')}
                action={clearAll && <Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
              />
            }
            card={(row) => <LinkCard row={row} />}
          />
          <LoadMore
            shown={rows.length}
            total={totalOf(links)}
            hasMore={links.hasNextPage}
            loading={links.isFetchingNextPage}
            onMore={() => void links.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

function LinkCard({ row }: { row: GuardianLinkRow }) {
  const { t } = useTranslation('people');
  return (
    <div className={desk.card}>
      <div className={desk.title}>
        <Link to={`/guardian-links/${row.id}`}>
          {t('links.who', {
            pupil: row.studentName,
            relation: wordOf('relation', row.relation),
            guardian: row.guardianName,
          })}
        </Link>
        <LinkStatusTag status={row.status} />
      </div>
      <div className={desk.soft}>
        {wordOf('linkRole', row.role)} · {row.phone ?? t('family.noPhone')} ·{' '}
        {formatInstantShort(row.updatedAt)}
      </div>
      <LinkMarks link={row} />
    </div>
  );
}
