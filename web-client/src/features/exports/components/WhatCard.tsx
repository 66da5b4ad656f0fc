import { Alert, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Total } from '@/shared/api/types';
import { useMe } from '@/shared/auth/me';
import { formatCount } from '@/shared/format/format';
import { applicableBy, type SensitiveResource } from '@/shared/list/sensitiveLists';
import { nextParams, nextState } from '@/shared/list/urlFilters';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Facts } from '@/shared/ui/Facts';
import { useNames } from '../api/application';
import { amountOf, conditionsOf, MOST_ROWS } from '../model/application';
import styles from './Exports.module.css';
import { NarrowFields } from './NarrowFields';
import { useListName } from './words';

export interface Asked {
  list: SensitiveResource;
  /** Filters and sort, as the list is asked. */
  query: Record<string, string>;
}

interface Props extends Asked {
  /** How many rows there are now; nothing while they are counted. */
  total: Total | undefined;
  onList: (list: SensitiveResource) => void;
}

/** What will be asked for, in words: the list, its filters, and how much that is. */
export function WhatCard({ list, query, total, onList }: Props) {
  const { t } = useTranslation('exportRequests');
  const listName = useListName();
  const lists = applicableBy(useMe());
  return (
    <Card title={t('form.what')}>
      <div className={styles.what}>
        {lists.length > 1 && (
          <div>
            <p className={styles.label} id="export-list">
              {t('field.resource')}
            </p>
            <Radio.Group
              aria-labelledby="export-list"
              options={lists.map((value) => ({ value, label: listName(value) }))}
              value={list}
              onChange={({ target }) => onList(target.value as SensitiveResource)}
            />
          </div>
        )}
        <Conditions list={list} query={query} />
        <Amount list={list} total={total} />
      </div>
    </Card>
  );
}

function Conditions({ list, query }: Asked) {
  const { t } = useTranslation('exportRequests');
  const conditions = conditionsOf(list, query, useNames(query));
  const filters =
    conditions.length === 0 ? (
      t('everything')
    ) : (
      <ul className={styles.plain} aria-label={t('field.filters')}>
        {conditions.map(({ name, value }) => (
          <li key={name}>
            {t('form.condition', { name: t(`filter.${name}`), value: value ?? t('form.chosen') })}
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <Facts
        facts={[
          { label: t('form.columns'), value: t(`columns.${list}`), wide: true },
          { label: t('field.filters'), value: filters, wide: true },
        ]}
      />
      {list === 'students' ? <BackToList query={query} /> : <NarrowFields list={list} />}
    </>
  );
}

/** Its filters are chosen where its rows are in sight. */
function BackToList({ query }: { query: Record<string, string> }) {
  const { t } = useTranslation('exportRequests');
  const search = nextParams({ name: 'private', surname: 'private' }, new URLSearchParams(), query);
  return (
    <p className={desk.soft}>
      <Link
        to={`/students?${search}`}
        state={nextState({ name: 'private', surname: 'private' }, null, query)}
      >
        {t('form.toStudents')}
      </Link>
    </p>
  );
}

function Amount({ list, total }: { list: SensitiveResource; total: Total | undefined }) {
  const { t } = useTranslation('exportRequests');
  const amount = amountOf(total);
  const rows = formatCount(total?.value ?? 0);
  const most = formatCount(MOST_ROWS);
  if (amount === 'right') return <p role="status">{t('form.rows', { rows })}</p>;
  if (amount === 'unknown') return <p role="status">{t('form.counting')}</p>;
  const title =
    amount === 'none'
      ? t('form.nothing')
      : t(total?.exact ? 'form.tooMany' : 'form.tooManyAtLeast', { rows, most });
  return <Alert type="warning" showIcon title={title} description={t(`form.less.${list}`)} />;
}
