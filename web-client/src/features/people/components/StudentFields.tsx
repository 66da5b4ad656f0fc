import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { choicesOf } from '../model/words';
import { useCounties } from './useCounties';

/** Who a pupil is and where it lives; the same for a new one and for a correction. */
export function StudentFields() {
  const { t } = useTranslation('people');
  return (
    <>
      <Card title={t('form.basics')}>
        <Form.Item
          name="name"
          label={t('field.name')}
          validateTrigger="onBlur"
          rules={[{ required: true, whitespace: true, min: 2, max: 50, message: t('form.nameRule') }]}
        >
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item name="sex" label={t('field.sex')} rules={[{ required: true, message: t('form.sexRule') }]}>
          <Radio.Group options={optionsOf('sex')} />
        </Form.Item>
        <Form.Item
          name="birthDate"
          label={t('field.birthDate')}
          rules={[{ required: true, message: t('form.birthRule') }]}
        >
          <DayPicker past />
        </Form.Item>
        <Form.Item name="ethnicity" label={t('field.ethnicity')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={choicesOf('ethnicity')}
            placeholder={t('form.optional')}
          />
        </Form.Item>
      </Card>
      <Card title={t('form.home')}>
        <Form.Item name="hukouDivision" label={t('field.hukou')} extra={t('form.hukouHelp')}>
          <CountySelect />
        </Form.Item>
        <Form.Item
          name="residence"
          label={t('field.residence')}
          extra={t('form.residenceHelp')}
          validateTrigger="onBlur"
          rules={[{ max: 200, message: t('form.residenceRule') }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item name="specialNote" label={t('field.specialNote')} extra={t('form.noteHelp')}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Card>
    </>
  );
}

/** The shapes of numbers; whether one can be right is judged by the server. */
const CARD = /^\d{17}[\dXx]$/;
const OTHER_PAPER = /^[A-Za-z0-9]{5,30}$/;
const STUDENT_NO = /^[GJLgjl][0-9A-Za-z]{18}$/;

interface CountyProps {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

/** A county of the city; one elsewhere that is on file stays as it is. */
function CountySelect(input: CountyProps) {
  const { t } = useTranslation('people');
  const { options, wordsOf } = useCounties();
  const elsewhere = input.value && !options.some((one) => one.value === input.value);
  const all = elsewhere
    ? [...options, { value: input.value ?? '', label: wordsOf(input.value ?? '') }]
    : options;
  return (
    <Select<string>
      {...input}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={all}
      placeholder={t('form.optional')}
    />
  );
}

/** Kind and numbers of a pupil's papers. */
export function IdentityFields() {
  const { t } = useTranslation('people');
  return (
    <>
      <Form.Item
        name="idType"
        label={t('field.idType')}
        rules={[{ required: true, message: t('form.idTypeRule') }]}
      >
        <Select options={choicesOf('idType')} />
      </Form.Item>
      <Form.Item
        name="idNo"
        label={t('field.idNo')}
        extra={t('form.idNoHelp')}
        dependencies={['idType']}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            required: getFieldValue('idType') === '1',
            pattern: getFieldValue('idType') === '1' ? CARD : OTHER_PAPER,
            message: t('form.idNoRule'),
          }),
        ]}
      >
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item
        name="studentNo"
        label={t('field.studentNo')}
        extra={t('form.studentNoHelp')}
        validateTrigger="onBlur"
        rules={[{ pattern: STUDENT_NO, message: t('form.studentNoRule') }]}
      >
        <Input autoComplete="off" maxLength={19} />
      </Form.Item>
    </>
  );
}
