import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Filters.module.css';

interface Props {
  label: string;
  value: string | undefined;
  maxLength: number;
  /** What else is not asked for, and what is said of it at the field. */
  rule?: { accept: RegExp; wrong: string };
  /** Stands first and wide, with a button to press. */
  lead?: boolean;
  onChange: (value: string | undefined) => void;
}

/** Asked for on Enter, by the button or on leaving the field, not at every key. */
export function FilterText({ label, value, maxLength, rule, lead = false, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  const asked = useRef(value);
  const told = useId();
  useEffect(() => {
    setText(value ?? '');
    asked.current = value;
  }, [value]);

  const wrong = (typed: string) => rule !== undefined && typed !== '' && !rule.accept.test(typed);
  const bad = wrong(text.trim());
  const ask = (typed: string) => {
    const wanted = typed.trim();
    if (wanted === (asked.current ?? '') || wrong(wanted)) return;
    asked.current = wanted || undefined;
    onChange(asked.current);
  };
  return (
    <div className={lead ? styles.lead : styles.field}>
      <Input.Search
        placeholder={label}
        aria-label={label}
        aria-invalid={bad}
        aria-describedby={bad ? told : undefined}
        allowClear
        maxLength={maxLength}
        status={bad ? 'error' : undefined}
        enterButton={lead && <SearchOutlined aria-label={t('search')} />}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => ask(text)}
        onSearch={ask}
      />
      {bad && (
        <p id={told} className={styles.wrong} role="status">
          {rule?.wrong}
        </p>
      )}
    </div>
  );
}
