import { ArrowLeftOutlined, PlusOutlined, RiseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { may, overseesSchools, useMe } from '@/shared/auth/me';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useSchool } from '../api/schools';
import { ClassFilters } from '../components/ClassFilters';
import { ClassList } from '../components/ClassList';
import '../classTexts';
import { classFilters, usualStates } from '../model/classFilters';
import styles from './OverridesPage.module.css';
import school from './SchoolPage.module.css';
import '../orgTexts';

/** The classes in my charge, of one school or of many. Ended ones are shown to who asks for them. */
export function Component() {
  const { t } = useTranslation('classes');
  const me = useMe();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(classFilters);
  const schoolName = useSchoolName(values.school);
  const query = useMemo(() => toQuery({ ...values, status: values.status ?? usualStates }), [values]);
  const names = Object.keys(classFilters).filter((name) => name !== 'sort' && name !== 'school');
  const filtered = Object.keys(values).some((name) => names.includes(name));
  return (
    <>
      <PageHeader
        above={values.school && <BackToSchool id={values.school} />}
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            {may(me, 'roll-over:read') && (
              <Button icon={<RiseOutlined />} onClick={() => void navigate('/classes/roll-over')}>
                {t('rollOver')}
              </Button>
            )}
            {may(me, 'class:write') && (
              <Button
                type="primary"
                icon={<PlusOutlined />}
                onClick={() =>
                  void navigate(values.school ? `/classes/new?school=${values.school}` : '/classes/new')
                }
              >
                {t('new')}
              </Button>
            )}
          </>
        }
      />
      <ClassFilters
        values={values}
        schoolName={schoolName}
        onChange={change}
        onClear={filtered || values.school ? () => clear([...names, 'school']) : undefined}
      />
      <div className={styles.body}>
        <ClassList
          query={query}
          oneSchool={values.school !== undefined || !overseesSchools(me)}
          sort={values.sort}
          onSort={(sort) => change({ sort })}
          onClear={filtered ? () => clear(names) : undefined}
        />
      </div>
    </>
  );
}

function useSchoolName(id: string | undefined): string | undefined {
  const found = useSchool(id ?? '', id !== undefined);
  return found.data?.school.name;
}

function BackToSchool({ id }: { id: string }) {
  const name = useSchoolName(id);
  return (
    <Link to={`/schools/${id}`} className={school.back}>
      <ArrowLeftOutlined /> {name ?? '…'}
    </Link>
  );
}
