import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Filters.module.css';

interface Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Part of a school's name; searched on Enter or by the button, not at every key. */
export function NameFilter({ value, onChange }: Props) {
  const { t } = useTranslation('org');
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <Input.Search
      className={styles.name}
      placeholder={t('search.placeholder')}
      aria-label={t('search.placeholder')}
      allowClear
      maxLength={20}
      value={text}
      enterButton={<SearchOutlined aria-label={t('common:search')} />}
      onChange={(event) => setText(event.target.value)}
      onSearch={(next) => onChange(next.trim() || undefined)}
    />
  );
}
