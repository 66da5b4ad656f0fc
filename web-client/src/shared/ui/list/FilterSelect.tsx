import { Select } from 'antd';
import type { ReactNode } from 'react';
import styles from './Filters.module.css';

interface Option {
  value: string;
  label: string;
}

interface Props {
  label: string;
  placeholder?: string;
  options: Option[];
  disabled?: boolean;
  loading?: boolean;
}

interface OneProps extends Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What holds when nothing is chosen; choosing it is no filter. */
  usual?: string;
  /** Given when the options are found by the server. */
  onFind?: (text: string) => void;
  /** Said when there are no options. */
  notFoundContent?: ReactNode;
}

interface ManyProps extends Props {
  value: string[] | undefined;
  onChange: (value: string[]) => void;
}

const search = { optionFilterProp: 'label' } as const;

export function FilterOne({ label, value, usual, onChange, onFind, ...rest }: OneProps) {
  return (
    <Select
      {...rest}
      className={styles.field}
      aria-label={label}
      allowClear={usual === undefined}
      showSearch={onFind ? { filterOption: false, onSearch: onFind } : search}
      value={value ?? usual}
      onChange={(next: string | undefined) => onChange(next === usual ? undefined : next)}
    />
  );
}

export function FilterMany({ label, value, onChange, ...rest }: ManyProps) {
  return (
    <Select
      {...rest}
      className={styles.field}
      aria-label={label}
      mode="multiple"
      allowClear
      showSearch={search}
      maxTagCount="responsive"
      value={value ?? []}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}
