import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input } from 'antd';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Me } from '../api/types';
import { labelOf, labelsOf } from '../codes/codes';
import styles from './ScopeSearch.module.css';
import './searchTexts';
import { useScopeSearch } from './useScopeSearch';
import { scopeOf, staffFilter } from './wanted';

interface Props {
  me: Me;
  /** As wide as its place, on a phone. */
  wide?: boolean;
}

/** Entries that lead to a whole list; all others are the id of what they open, after its kind. */
const ALL_SCHOOLS = 'all/schools';
const ALL_STAFF = 'all/staff';

/** Finds schools and people in scope from anywhere; Enter without a choice opens the list of all that match. */
export function ScopeSearch({ me, wide = false }: Props) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const chosen = useRef(false);
  const typed = text.trim();
  const wanted = useDeferredValue(typed);
  const scope = useMemo(() => scopeOf(me), [me]);
  const { schools, staff, looking, failed } = useScopeSearch(scope, wanted);
  const schoolPath = scope.schools ? '/schools' : '/directory';

  // What is looked for in people stays with the history entry and out of the address.
  const openStaff = () => void navigate('/staff', { state: { filters: staffFilter(scope, typed) } });
  const openSchools = () => void navigate(`${schoolPath}?${new URLSearchParams({ name: typed })}`);
  const open = (value: string) => {
    chosen.current = true;
    setText('');
    if (value === ALL_SCHOOLS) openSchools();
    else if (value === ALL_STAFF) openStaff();
    else void navigate(`/${value}`);
  };
  const onEnter = () => {
    chosen.current = false;
    // The list under the box hears the key after the box does: only then is it known whether one was chosen.
    queueMicrotask(() => {
      // What was typed may be somebody's name: it goes into an address only when schools bear it.
      const openAll = schools.length > 0 ? openSchools : staff.length > 0 ? openStaff : undefined;
      if (chosen.current || !typed || !openAll) return;
      setText('');
      openAll();
    });
  };

  const schoolOptions = schools.map(({ id, name, typeCode, county }) => ({
    value: `${scope.schools ? 'schools' : 'directory'}/${id}`,
    label: <Found name={name} about={`${county} · ${labelOf('type', typeCode)}`} />,
  }));
  const staffOptions = staff.map(({ id, name, school, categories }) => ({
    value: `staff/${id}`,
    label: <Found name={name} about={`${school.name} · ${labelsOf('staffCategory', categories)}`} />,
  }));
  const all = (value: string, label: string) => ({
    value,
    label: <span className={styles.all}>{label}</span>,
  });
  const groups = [
    {
      label: t('groupSchools'),
      options: schoolOptions.length > 0 ? [...schoolOptions, all(ALL_SCHOOLS, t('allSchools'))] : [],
    },
    {
      label: t(scope.staff === 'surname' ? 'surname' : 'groupStaff'),
      options: staffOptions.length > 0 ? [...staffOptions, all(ALL_STAFF, t('allStaff'))] : [],
    },
  ];
  const label = t(scope.staff ? 'both' : 'schools');
  return (
    <AutoComplete
      className={wide ? styles.wide : styles.search}
      value={text}
      onChange={setText}
      onSelect={open}
      defaultActiveFirstOption={false}
      options={wanted ? groups.filter(({ options }) => options.length > 0) : []}
      notFoundContent={wanted ? t(failed ? 'failed' : looking ? 'looking' : 'nothing') : null}
    >
      <Input
        prefix={<SearchOutlined />}
        placeholder={label}
        aria-label={label}
        maxLength={20}
        onPressEnter={onEnter}
      />
    </AutoComplete>
  );
}

function Found({ name, about }: { name: string; about: string }) {
  return (
    <span className={styles.option}>
      <span>{name}</span>
      <small>{about}</small>
    </span>
  );
}
