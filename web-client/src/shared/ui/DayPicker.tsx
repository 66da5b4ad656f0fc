import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { dayFormat } from '@/shared/format/format';

interface Props {
  id?: string;
  /** A civil date; only the input knows a calendar object. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  /** Days that have not come yet cannot be picked. */
  past?: boolean;
  /** Only days from the first to the last, both included. */
  between?: readonly [first: string, last: string];
}

const CIVIL = 'YYYY-MM-DD';

/** A day of the calendar, picked or typed; it travels as 2026-01-10. */
export function DayPicker({ id, value, onChange, past = false, between }: Props) {
  const isClosed = (day: Dayjs): boolean => {
    const civil = day.format(CIVIL);
    return (
      (past && day.isAfter(dayjs(), 'day')) ||
      (between !== undefined && (civil < between[0] || civil > between[1]))
    );
  };
  return (
    <DatePicker
      id={id}
      format={dayFormat}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day: Dayjs | null) => onChange?.(day?.format(CIVIL))}
      // Enter takes the day that was typed; it does not send the form around it.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      disabledDate={past || between ? isClosed : undefined}
    />
  );
}
