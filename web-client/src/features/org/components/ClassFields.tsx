import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { className } from '../model/classForm';
import { gradesOf } from '../model/grades';
import { StaffPicker } from './StaffPicker';

interface Props {
  stage: string | undefined;
  school: string | undefined;
}

/** Which class it is, who leads it, how many it seats; the same for a new one and for a correction. */
export function ClassFields({ stage, school }: Props) {
  const { t } = useTranslation('classes');
  const form = Form.useFormInstance();
  const name = className(Form.useWatch('entryYear', form), Form.useWatch('number', form));
  return (
    <>
      <Card title={t('form.cohort')}>
        <Form.Item
          name="gradeCode"
          label={t('field.grade')}
          rules={[{ required: true, message: t('form.gradeRule') }]}
        >
          <Select options={gradesOf(stage)} disabled={stage === undefined} />
        </Form.Item>
        <Form.Item
          name="entryYear"
          label={t('field.entryYear')}
          extra={t('form.entryYearHelp')}
          rules={[
            { required: true, type: 'integer', min: 2000, max: 2100, message: t('form.entryYearRule') },
          ]}
        >
          <InputNumber precision={0} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          name="number"
          label={t('field.number')}
          extra={name && t('form.named', { name })}
          rules={[{ required: true, type: 'integer', min: 1, max: 60, message: t('form.numberRule') }]}
        >
          <InputNumber precision={0} style={{ width: 160 }} />
        </Form.Item>
      </Card>
      <Card title={t('form.care')}>
        <Form.Item
          name="homeroom"
          label={t('field.homeroom')}
          extra={t('form.homeroomHelp')}
          rules={[{ required: true, message: t('form.homeroomRule') }]}
        >
          <StaffPicker
            among={school === undefined ? undefined : { school, category: 'FULL_TIME_TEACHER' }}
            placeholder={t('form.homeroomPlaceholder')}
            none={t('form.homeroomNone')}
          />
        </Form.Item>
        <Form.Item name="capacity" label={t('field.capacity')} extra={t('form.capacityHelp')}>
          <InputNumber precision={0} min={1} max={80} style={{ width: 160 }} />
        </Form.Item>
      </Card>
    </>
  );
}
