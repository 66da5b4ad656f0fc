import { PlusOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/me';
import { applicableBy, sensitiveLists } from '@/shared/list/sensitiveLists';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { LinkButton } from '@/shared/ui/LinkButton';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { PageHeader } from '@/shared/ui/PageHeader';
import styles from '../components/Exports.module.css';
import { RequestList } from '../components/RequestList';
import { useListName } from '../components/words';
import { changeTo, queryOf, requestFilters, statuses, type View, viewOf, views } from '../model/requests';
import '../texts';

/** Whose requests are shown is a view, and stays when filters are cleared. */
const names = ['status', 'resource'];

/** Requests to take lists about children away: one's own, and those to be answered. */
export function Component() {
  const { t } = useTranslation('exportRequests');
  const me = useMe();
  const listName = useListName();
  const { values, change, clear } = useUrlFilters(requestFilters);
  const query = useMemo(() => queryOf(values, me), [values, me]);
  const view = viewOf(values);
  const narrowing = view === 'waiting' ? ['resource'] : names;
  const onClear = Object.keys(values).some((name) => narrowing.includes(name))
    ? () => clear(narrowing)
    : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          applicableBy(me).length > 0 && (
            <LinkButton to="/export-requests/new" type="primary" icon={<PlusOutlined />}>
              {t('new')}
            </LinkButton>
          )
        }
      />
      <div className={styles.views}>
        <Segmented<View>
          aria-label={t('views')}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          value={view}
          onChange={(next) => change(changeTo(next))}
        />
      </div>
      <FilterFrame
        lead={
          <FilterMany
            label={t('field.status')}
            placeholder={t('any.status')}
            options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={values.status}
            onChange={(status) => change({ status })}
          />
        }
        set={setBesides(values, ['sort', 'status', 'own'])}
        onClear={onClear}
      >
        <FilterMany
          label={t('field.resource')}
          placeholder={t('any.resource')}
          options={Object.keys(sensitiveLists).map((value) => ({ value, label: listName(value) }))}
          value={values.resource}
          onChange={(resource) => change({ resource })}
        />
      </FilterFrame>
      <RequestList
        query={query}
        view={view}
        sort={values.sort}
        onSort={(sort) => change({ sort })}
        onClear={onClear}
      />
    </>
  );
}
