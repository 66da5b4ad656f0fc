import { Alert, Button, Input } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import { may, overseesSchools, useMe } from '@/shared/auth/me';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { CardList } from '@/shared/ui/list/CardList';
import { ListTable } from '@/shared/ui/list/ListTable';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useStudentSearch } from '../api/students';
import { StudentCard } from './StudentCard';
import styles from './StudentSearch.module.css';
import { studentColumns } from './studentColumns';
import '../searchTexts';

const LONGEST = 60;

/**
 * Looks for one child by what somebody says of it. What is typed stays on this page: it is a name or
 * a number, and goes into no address. `children` is what stands here while nobody is looking.
 */
export function StudentSearch({ children }: { children?: ReactNode }) {
  return may(useMe(), 'student-search:write') ? <Search>{children}</Search> : children;
}

function Search({ children }: { children: ReactNode }) {
  const { t } = useTranslation('studentSearch');
  const [text, setText] = useState('');
  const search = useStudentSearch();
  // Whoever sees no guardians finds nobody by their numbers.
  const phones = may(useMe(), 'guardian-link:read');
  const typed = text.trim();
  const clear = () => {
    setText('');
    search.reset();
  };
  return (
    <>
      <search className={styles.bar}>
        <Input.Search
          aria-label={t('label')}
          placeholder={t(phones ? 'placeholder' : 'placeholderNames')}
          value={text}
          maxLength={LONGEST}
          allowClear
          enterButton={t('find')}
          loading={search.isPending}
          onChange={({ target }) => {
            setText(target.value);
            if (!target.value) search.reset();
          }}
          onSearch={() => {
            if (typed) search.mutate(typed);
          }}
        />
        <small>{t(phones ? 'help' : 'helpNames')}</small>
      </search>
      {search.isIdle ? children : <Results search={search} onClear={clear} />}
    </>
  );
}

function Results({ search, onClear }: { search: ReturnType<typeof useStudentSearch>; onClear: () => void }) {
  const { t } = useTranslation('studentSearch');
  const navigate = useNavigate();
  const phone = usePhone();
  const oneSchool = !overseesSchools(useMe());
  const columns = useFoundColumns(oneSchool);
  if (search.isError) return <NotLookedFor error={search.error} />;
  const rows = search.data?.items ?? [];
  const empty = <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <>
      <div className={styles.found}>
        <span role="status">
          {search.data && t(search.data.more ? 'more' : 'found', { count: rows.length })}
        </span>
        <Button type="link" onClick={onClear}>
          {t('clear')}
        </Button>
      </div>
      {phone ? (
        <CardList
          label={t('results')}
          rows={rows}
          loading={search.isPending}
          empty={empty}
          card={(row) => <StudentCard row={row} oneSchool={oneSchool} />}
        />
      ) : (
        <Card flush>
          <ListTable
            label={t('results')}
            rows={rows}
            columns={columns}
            compact={false}
            loading={search.isPending}
            onOpen={(row) => void navigate(`/students/${row.id}`)}
            empty={empty}
          />
        </Card>
      )}
    </>
  );
}

/** There is one field: what is wrong with it is said once. */
function NotLookedFor({ error }: { error: unknown }) {
  const [first] = problemOf(error).errors;
  return first ? <Alert type="warning" showIcon title={first.message} /> : <ProblemAlert error={error} />;
}

/** Those of the list; what is found stands as it was found, and there is nothing to sort. */
function useFoundColumns(oneSchool: boolean) {
  const { t } = useTranslation('people');
  return useMemo(
    () =>
      studentColumns(t, oneSchool)
        .filter(({ hiddenAtFirst }) => !hiddenAtFirst)
        .map((column) => ({ ...column, sortable: false })),
    [t, oneSchool],
  );
}

/** Before somebody is written down, whether they are already: nobody has two records. */
export function SearchFirst() {
  const { t } = useTranslation('studentSearch');
  if (!may(useMe(), 'student-search:write')) return null;
  return (
    <div className={styles.first}>
      <Card title={t('first')}>
        <p className={styles.soft}>{t('firstText')}</p>
        <StudentSearch />
      </Card>
    </div>
  );
}
