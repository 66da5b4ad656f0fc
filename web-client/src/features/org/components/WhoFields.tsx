import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import { MOBILE } from '@/shared/format/mobile';
import { StaffPicker } from './StaffPicker';

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
      <StaffPicker
        among={{}}
        severalSchools
        placeholder={t('appoint.personPlaceholder')}
        none={t('appoint.personNone')}
      />
    </Form.Item>
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
