import { Select } from 'antd';
import styles from './Filters.module.css';

interface Option {
  value: string;
  label: string;
}

interface Props {
  label: string;
  placeholder: string;
  options: Option[];
  disabled?: boolean;
  loading?: boolean;
}

interface OneProps extends Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

interface ManyProps extends Props {
  value: string[] | undefined;
  onChange: (value: string[]) => void;
}

const search = { optionFilterProp: 'label' } as const;

export function FilterOne({ label, value, onChange, ...rest }: OneProps) {
  return (
    <Select
      {...rest}
      className={styles.select}
      aria-label={label}
      allowClear
      showSearch={search}
      value={value}
      onChange={(next: string | undefined) => onChange(next)}
    />
  );
}

export function FilterMany({ label, value, onChange, ...rest }: ManyProps) {
  return (
    <Select
      {...rest}
      className={styles.select}
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
