import { Form, Input, Radio, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelsOf, optionsOf } from '@/shared/codes/codes';
import { useColleagues } from '../api/institutes';
import { MOBILE } from '../model/rules';

/** Who is appointed: somebody at work at a school, or somebody who has no record yet. */
export function WhoFields() {
  const { t } = useTranslation('institutes');
  const who = Form.useWatch('who', Form.useFormInstance());
  return (
    <>
      <Form.Item name="who" label={t('appoint.who')}>
        <Radio.Group
          options={(['known', 'newcomer'] as const).map((value) => ({ value, label: t(`appoint.${value}`) }))}
        />
      </Form.Item>
      {who === 'newcomer' ? <NewcomerFields /> : <KnownField />}
    </>
  );
}

function KnownField() {
  const { t } = useTranslation('institutes');
  return (
    <Form.Item
      name="person"
      label={t('researcher.person')}
      extra={t('appoint.personHelp')}
      rules={[{ required: true, message: t('appoint.personRule') }]}
    >
      <ColleaguePicker />
    </Form.Item>
  );
}

interface PickerProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** Lists cut names, so phone, school and subjects tell two apart. */
function ColleaguePicker({ id, value, onChange }: PickerProps) {
  const { t } = useTranslation('institutes');
  const [text, setText] = useState('');
  const found = useColleagues(useDeferredValue([...text.trim()][0] ?? ''));
  return (
    <Select<string>
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t('appoint.personPlaceholder')}
      notFoundContent={found.isFetching ? null : t('appoint.personNone')}
      loading={found.isFetching}
      options={(found.data?.items ?? []).map((one) => ({
        value: one.person,
        label: [one.name, one.phone, one.school.name, labelsOf('subject', one.subjects)]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  );
}

function NewcomerFields() {
  const { t } = useTranslation('institutes');
  return (
    <>
      <Form.Item
        name={['newcomer', 'name']}
        label={t('appoint.name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, min: 2, max: 50, message: t('appoint.nameRule') }]}
      >
        <Input autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name={['newcomer', 'sex']} label={t('appoint.sex')}>
        <Radio.Group options={optionsOf('sex')} />
      </Form.Item>
      <Form.Item
        name={['newcomer', 'phone']}
        label={t('appoint.phone')}
        validateTrigger="onBlur"
        rules={[{ pattern: MOBILE, message: t('appoint.phoneRule') }]}
      >
        <Input inputMode="tel" autoComplete="off" maxLength={11} />
      </Form.Item>
    </>
  );
}
