import { Select } from 'antd';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
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

interface Chosen {
  label?: ReactNode;
}

interface OneProps extends Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What holds when nothing is chosen; choosing it is no filter. */
  usual?: string;
  /** Said when there are no options. */
  notFoundContent?: ReactNode;
}

interface ManyProps extends Props {
  value: string[] | undefined;
  onChange: (value: string[]) => void;
}

const search = { optionFilterProp: 'label' } as const;

/** An address holds codes, which say nothing to people while the words for them are not read yet. */
function useChosenLabel() {
  const { t } = useTranslation();
  return useCallback(({ label }: Chosen) => label ?? t('list.chosen'), [t]);
}

export function FilterOne({ label, value, usual, onChange, ...rest }: OneProps) {
  const labelRender = useChosenLabel();
  return (
    <Select
      {...rest}
      className={styles.field}
      aria-label={label}
      allowClear={usual === undefined}
      showSearch={search}
      labelRender={labelRender}
      value={value ?? usual}
      onChange={(next: string | undefined) => onChange(next === usual ? undefined : next)}
    />
  );
}

export function FilterMany({ label, value, onChange, ...rest }: ManyProps) {
  const labelRender = useChosenLabel();
  return (
    <Select
      {...rest}
      className={styles.field}
      aria-label={label}
      mode="multiple"
      allowClear
      showSearch={search}
      labelRender={labelRender}
      maxTagCount="responsive"
      value={value ?? []}
      onChange={(next: string[]) => onChange(next)}
    />
  );
}
