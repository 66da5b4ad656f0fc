import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Semester } from '@/shared/api/types';
import { dayFormat } from '@/shared/format/format';

const CIVIL = 'YYYY-MM-DD';
const names = ['reportOn', 'firstTeachingDay', 'lastTeachingDay'] as const;

export type DateName = (typeof names)[number];

export interface SemesterFields extends Record<DateName, Dayjs> {
  source: string;
}

/** What the form begins with; a guess has no paper to be taken from. */
export function fieldsOf(semester: Semester): SemesterFields {
  return {
    reportOn: dayjs(semester.reportOn),
    firstTeachingDay: dayjs(semester.firstTeachingDay),
    lastTeachingDay: dayjs(semester.lastTeachingDay),
    source: semester.provisional ? '' : semester.source,
  };
}

/** The fields as they are sent. */
export function datesOf(value: SemesterFields): Record<DateName | 'source', string> {
  return {
    reportOn: value.reportOn.format(CIVIL),
    firstTeachingDay: value.firstTeachingDay.format(CIVIL),
    lastTeachingDay: value.lastTeachingDay.format(CIVIL),
    source: value.source.trim(),
  };
}

/** The dates of a semester and the paper they are taken from. */
export function SemesterDateFields() {
  const { t } = useTranslation('calendar');
  return (
    <>
      {names.map((name) => (
        <Form.Item<SemesterFields>
          key={name}
          name={name}
          label={t(name)}
          extra={name === 'reportOn' ? t('dates.reportHelp') : undefined}
          rules={[{ required: true, message: t('dates.missing') }]}
        >
          <DatePicker format={dayFormat} style={{ width: '100%' }} allowClear={false} />
        </Form.Item>
      ))}
      <Form.Item<SemesterFields>
        name="source"
        label={t('dates.source')}
        extra={t('dates.sourceHelp')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('dates.sourceMissing') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}
