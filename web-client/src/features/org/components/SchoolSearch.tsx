import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Me } from '@/shared/api/types';
import { may } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { useDirectorySuggestions } from '../api/directory';
import styles from './SchoolSearch.module.css';

/** Finds a school by a part of its name from anywhere; Enter opens the list of all that match. */
export function SchoolSearch({ me }: { me: Me }) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useDirectorySuggestions(wanted);
  const list = may(me, 'school:read') ? '/schools' : '/directory';
  const open = (name: string) => {
    setText('');
    void navigate(`${list}?${new URLSearchParams({ name })}`);
  };
  return (
    <AutoComplete
      className={styles.search}
      value={text}
      onChange={setText}
      onSelect={open}
      defaultActiveFirstOption={false}
      options={(wanted ? found.data?.items : undefined)?.map((school) => ({
        value: school.name,
        key: school.id,
        label: (
          <span className={styles.option}>
            <span>{school.name}</span>
            <small>
              {school.county.name} · {labelOf('type', school.typeCode)}
            </small>
          </span>
        ),
      }))}
    >
      <Input
        prefix={<SearchOutlined />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        maxLength={20}
        onPressEnter={() => wanted && open(wanted)}
      />
    </AutoComplete>
  );
}
