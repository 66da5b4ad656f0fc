import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DirectoryRow } from '@/shared/api/types';
import { labelOf, optionsOf } from '@/shared/codes/codes';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useDirectory } from '../api/directory';
import { DirectoryCard, PhoneLink } from '../components/DirectoryCard';
import { DirectoryDrawer } from '../components/DirectoryDrawer';
import { NameFilter } from '../components/NameFilter';
import { PlaceFilters } from '../components/PlaceFilters';
import { TypeFilter } from '../components/TypeFilter';
import { directoryFilters, typeCodes } from '../model/filters';
import styles from './DirectoryPage.module.css';
import '../orgTexts';

/** The public register: every school of the city for everybody who is signed in. */
export function Component() {
  const { t } = useTranslation('org');
  const phone = usePhone();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(directoryFilters);
  const [open, setOpen] = useState<DirectoryRow>();
  const query = useMemo(() => toQuery({ ...values, type: typeCodes(values.type) }), [values]);
  const schools = useDirectory(query);
  const rows = rowsOf(schools);
  const clearAll = () => clear(Object.keys(directoryFilters));

  const columns = useMemo<ListColumn<DirectoryRow>[]>(
    () => [
      {
        key: 'name',
        title: t('field.name'),
        width: 280,
        render: (_, row) => (
          <Button type="link" className={styles.link} onClick={() => setOpen(row)}>
            {row.name}
          </Button>
        ),
      },
      { key: 'type', title: t('field.type'), width: 140, render: (_, row) => labelOf('type', row.typeCode) },
      {
        key: 'ownership',
        title: t('field.ownership'),
        width: 110,
        render: (_, row) => labelOf('ownership', row.ownership),
      },
      {
        key: 'place',
        title: t('field.place'),
        width: 200,
        render: (_, row) => `${row.county.name} ${row.township.name}`,
      },
      { key: 'address', title: t('field.address'), width: 260, render: (_, row) => row.address },
      {
        key: 'phone',
        title: t('field.phone'),
        width: 150,
        render: (_, row) => <PhoneLink phone={row.phone} />,
      },
    ],
    [t],
  );

  const empty = (
    <EmptyState
      title={t('directory.emptyTitle')}
      text={t('directory.emptyText')}
      action={<Button onClick={clearAll}>{t('common:list.clearFilters')}</Button>}
    />
  );
  const shared = { label: t('directory.label'), rows, empty };
  const failed = schools.isError && rows.length === 0;
  const more = (
    <LoadMore
      shown={rows.length}
      total={totalOf(schools)}
      hasMore={schools.hasNextPage}
      loading={schools.isFetchingNextPage}
      onMore={() => void schools.fetchNextPage()}
    />
  );

  const list = phone ? (
    <>
      <CardList
        {...shared}
        loading={schools.isPending}
        card={(row) => <DirectoryCard school={row} onOpen={() => void navigate(`/directory/${row.id}`)} />}
      />
      {more}
    </>
  ) : (
    <Card flush>
      <ListTable
        {...shared}
        columns={columns}
        compact={false}
        loading={schools.isPending || schools.isPlaceholderData}
        onOpen={setOpen}
      />
      {more}
    </Card>
  );

  return (
    <>
      <PageHeader
        title={t('directory.title')}
        subtitle={t('directory.subtitle')}
        actions={<ExportButton list="school-directory" query={query} total={totalOf(schools)} />}
      />
      <FilterFrame
        lead={<NameFilter value={values.name} onChange={(name) => change({ name })} />}
        set={setBesides(values, ['name'])}
        onClear={Object.keys(values).length > 0 ? clearAll : undefined}
      >
        <PlaceFilters county={values.county} township={values.township} onChange={change} />
        <TypeFilter value={values.type} onChange={change} />
        <FilterMany
          label={t('field.stages')}
          placeholder={t('list.anyStage')}
          options={optionsOf('stage')}
          value={values.stage}
          onChange={(next) => change({ stage: next })}
        />
      </FilterFrame>
      {schools.isError && <ProblemAlert error={schools.error} onRetry={() => void schools.refetch()} />}
      {!failed && list}
      <DirectoryDrawer school={open} onClose={() => setOpen(undefined)} />
    </>
  );
}
