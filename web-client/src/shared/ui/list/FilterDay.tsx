import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { dayFormat } from '../../format/format';
import styles from './Filters.module.css';

interface Props {
  label: string;
  /** A civil date, as it stands in the address. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** One end of a period that has been; what is no day counts as none. */
export function FilterDay({ label, value, onChange }: Props) {
  const day = value ? dayjs(value) : undefined;
  return (
    <DatePicker
      className={styles.field}
      aria-label={label}
      placeholder={label}
      format={dayFormat}
      value={day?.isValid() ? day : null}
      disabledDate={(date) => date.isAfter(dayjs(), 'day')}
      onChange={(next) => onChange(next?.format('YYYY-MM-DD'))}
    />
  );
}
