import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import { DayPicker } from '@/shared/ui/DayPicker';
import '../orgTexts';

/** What somebody does at a school: as what, which subjects, how much. */
export function WorkFields() {
  const { t } = useTranslation('org');
  return (
    <>
      <Form.Item
        name="category"
        label={t('staff.field.category')}
        rules={[{ required: true, message: t('staff.form.categoryRule') }]}
      >
        <Select options={optionsOf('staffCategory')} />
      </Form.Item>
      <Form.Item name="subjects" label={t('staff.field.subjects')} extra={t('staff.form.subjectsHelp')}>
        <Select
          mode="multiple"
          maxCount={5}
          options={optionsOf('subject')}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="fullTime" label={t('staff.field.fullTime')}>
        <Radio.Group
          options={[
            { value: true, label: t('staff.yes') },
            { value: false, label: t('staff.no') },
          ]}
        />
      </Form.Item>
    </>
  );
}

/** When it is known already: the day on which a post ends by itself. */
export function EndField() {
  const { t } = useTranslation('org');
  return (
    <Form.Item name="to" label={t('staff.field.to')} extra={t('staff.form.toHelp')}>
      <DayPicker />
    </Form.Item>
  );
}
