import { ArrowLeftOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { PageHeader } from '@/shared/ui/PageHeader';
import '../instituteTexts';
import { ResearcherFilters } from '../components/InstituteFilters';
import { ResearcherList } from '../components/ResearcherList';
import { appointed, researcherFilters } from '../model/instituteForms';
import styles from './OverridesPage.module.css';
import school from './SchoolPage.module.css';
import '../orgTexts';

const names = Object.keys(researcherFilters).filter((name) => name !== 'sort');

/** Who does research for the institutes in my charge; ended appointments are shown to who asks. */
export function Component() {
  const { t } = useTranslation('institutes');
  const me = useMe();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(researcherFilters);
  const query = useMemo(() => toQuery({ ...values, status: values.status ?? appointed }), [values]);
  const filtered = Object.keys(values).some((name) => names.includes(name));
  return (
    <>
      <PageHeader
        above={
          <Link to="/institutes" className={school.back}>
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={t('researcher.title')}
        subtitle={t('researcher.subtitle')}
        actions={
          may(me, 'researcher:write') && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => void navigate('/institutes/researchers/new')}
            >
              {t('researcher.new')}
            </Button>
          )
        }
      />
      <ResearcherFilters
        values={values}
        onChange={change}
        onClear={filtered ? () => clear(names) : undefined}
      />
      <div className={styles.body}>
        <ResearcherList
          query={query}
          oneInstitute={values.institute !== undefined}
          sort={values.sort}
          onSort={(sort) => change({ sort })}
          onClear={filtered ? () => clear(names) : undefined}
        />
      </div>
    </>
  );
}
