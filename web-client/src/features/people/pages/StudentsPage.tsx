import { PlusOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may, overseesSchools, useMe } from '@/shared/auth/me';
import { rowsOf } from '@/shared/list/pages';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { ApplyExportButton } from '@/shared/ui/list/ApplyExportButton';
import { ImportButton } from '@/shared/ui/list/ImportButton';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useStudents } from '../api/students';
import { StudentFilters } from '../components/StudentFilters';
import { StudentList } from '../components/StudentList';
import { StudentSearch } from '../components/StudentSearch';
import { studentFilters, usualStudents } from '../model/filters';
import '../peopleTexts';

/** The pupils in my charge; those who left are shown to who asks for them. */
export function Component() {
  const { t } = useTranslation('people');
  const me = useMe();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(studentFilters);
  const query = useMemo(
    () => toQuery({ ...values, status: values.status ?? usualStudents, sort: values.sort ?? 'name' }),
    [values],
  );
  const students = useStudents(query);
  const schoolName = rowsOf(students).find((row) => row.school.id === values.school)?.school.name;
  const names = Object.keys(studentFilters).filter((name) => name !== 'sort');
  const clearAll = Object.keys(values).some((name) => name !== 'sort') ? () => clear(names) : undefined;
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.masked')}
        actions={
          <>
            {values.classGroup && may(me, 'class-roster:read') && (
              <Button
                icon={<UnorderedListOutlined />}
                onClick={() => void navigate(`/classes/${values.classGroup}/roster`)}
              >
                {t('roster.title')}
              </Button>
            )}
            <ApplyExportButton list="students" query={query} />
            <ImportButton resource="students" />
            {may(me, 'enrolment:write') && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/students/new')}>
                {t('list.new')}
              </Button>
            )}
          </>
        }
      />
      <StudentSearch>
        <StudentFilters values={values} schoolName={schoolName} onChange={change} onClear={clearAll} />
        <StudentList
          students={students}
          oneSchool={values.school !== undefined || !overseesSchools(me)}
          sort={values.sort}
          onSort={(sort) => change({ sort })}
          onClear={clearAll}
        />
      </StudentSearch>
    </>
  );
}
