import { PlusOutlined, TeamOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { PageHeader } from '@/shared/ui/PageHeader';
import '../instituteTexts';
import { InstituteFilters } from '../components/InstituteFilters';
import { InstituteList } from '../components/InstituteList';
import { instituteFilters, standing } from '../model/instituteForms';
import styles from './OverridesPage.module.css';
import '../orgTexts';

const names = Object.keys(instituteFilters).filter((name) => name !== 'sort');

/** The guidance centre and the guidance institutes in my charge; closed ones are shown to who asks. */
export function Component() {
  const { t } = useTranslation('institutes');
  const me = useMe();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(instituteFilters);
  const query = useMemo(() => toQuery({ ...values, status: values.status ?? standing }), [values]);
  const filtered = Object.keys(values).some((name) => names.includes(name));
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            {may(me, 'researcher:read') && (
              <Button icon={<TeamOutlined />} onClick={() => void navigate('/institutes/researchers')}>
                {t('researchers')}
              </Button>
            )}
            {may(me, 'institute:write') && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/institutes/new')}>
                {t('new')}
              </Button>
            )}
          </>
        }
      />
      <InstituteFilters
        values={values}
        onChange={change}
        onClear={filtered ? () => clear(names) : undefined}
      />
      <div className={styles.body}>
        <InstituteList
          query={query}
          sort={values.sort}
          onSort={(sort) => change({ sort })}
          onClear={filtered ? () => clear(names) : undefined}
        />
      </div>
    </>
  );
}
