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
}

/** A day of the calendar, picked or typed; it travels as 2026-01-10. */
export function DayPicker({ id, value, onChange, past = false }: Props) {
  return (
    <DatePicker
      id={id}
      format={dayFormat}
      style={{ width: '100%' }}
      value={value ? dayjs(value) : null}
      onChange={(day: Dayjs | null) => onChange?.(day?.format('YYYY-MM-DD'))}
      // Enter takes the day that was typed; it does not send the form around it.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      disabledDate={past ? (day) => day.isAfter(dayjs(), 'day') : undefined}
    />
  );
}
