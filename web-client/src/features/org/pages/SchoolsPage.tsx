import { PlusOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { may, overseesSchools, useMe } from '@/shared/auth/me';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { ImportButton } from '@/shared/ui/list/ImportButton';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SchoolFilters } from '../components/SchoolFilters';
import { SchoolList } from '../components/SchoolList';
import { SchoolsMap } from '../components/SchoolsMap';
import { schoolFilters, typeCodes } from '../model/filters';
import '../orgTexts';

/** The schools in my charge, as a list and on the map; the same filters rule both. */
export function Component() {
  const { t } = useTranslation('org');
  const me = useMe();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { values, change, clear } = useUrlFilters(schoolFilters);
  const view = params.get('view') === 'map' ? 'map' : 'list';
  const query = useMemo(
    () => toQuery({ ...values, type: typeCodes(values.type), sort: values.sort ?? 'name' }),
    [values],
  );
  const clearAll = () => clear(Object.keys(schoolFilters).filter((name) => name !== 'sort'));
  const filtered = Object.keys(values).some((name) => name !== 'sort');

  return (
    <>
      <PageHeader
        title={overseesSchools(me) ? t('list.title') : t('list.titleOwn')}
        actions={
          may(me, 'school-lifecycle:write') && (
            <>
              <ImportButton resource="schools" />
              <Button icon={<PlusOutlined />} onClick={() => void navigate('/schools/new')}>
                {t('wish.newTitle')}
              </Button>
            </>
          )
        }
      />
      <SchoolFilters values={values} onChange={change} onClear={clearAll} />
      <Tabs
        activeKey={view}
        destroyOnHidden
        onChange={(key) =>
          setParams((present) => {
            const next = new URLSearchParams(present);
            if (key === 'map') next.set('view', 'map');
            else for (const name of ['view', 'near', 'radius']) next.delete(name);
            return next;
          })
        }
        items={[
          {
            key: 'list',
            label: t('list.tabList'),
            children: (
              <SchoolList
                query={query}
                sort={values.sort}
                onSort={(sort) => change({ sort })}
                onClear={filtered ? clearAll : undefined}
              />
            ),
          },
          { key: 'map', label: t('list.tabMap'), children: <SchoolsMap query={query} /> },
        ]}
      />
    </>
  );
}
