import { Checkbox, Form, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { RuleLink } from '@/shared/ui/RuleLink';
import { choicesOf } from '../model/words';

/** What somebody is to a pupil, and what they may know and do; for a new link and for a correction. */
export function LinkFields() {
  const { t } = useTranslation('people');
  const form = Form.useFormInstance();
  const statutory = Form.useWatch('role', form) === 'STATUTORY';
  return (
    <>
      <Card title={t('link.tie')}>
        <Form.Item
          name="relation"
          label={t('link.relation')}
          rules={[{ required: true, message: t('link.relationRule') }]}
        >
          <Select showSearch={{ optionFilterProp: 'label' }} options={choicesOf('relation')} />
        </Form.Item>
        <Form.Item name="role" label={t('link.role')} extra={t('link.roleHelp')}>
          <Radio.Group
            vertical
            options={choicesOf('linkRole')}
            // A statutory guardian always sees and has no end; nobody else decides.
            onChange={({ target }) =>
              form.setFieldsValue(
                target.value === 'STATUTORY' ? { mayView: true, until: undefined } : { mayDecide: false },
              )
            }
          />
        </Form.Item>
        <Form.Item name="custody" label={t('link.custody')}>
          <Radio.Group vertical options={choicesOf('custody')} />
        </Form.Item>
        <Form.Item name="livesWith" valuePropName="checked">
          <Checkbox>{t('link.livesWith')}</Checkbox>
        </Form.Item>
      </Card>
      <Card title={t('link.rights')}>
        <Form.Item
          name="mayView"
          valuePropName="checked"
          extra={
            statutory && (
              <>
                {t('link.bothParents')} <RuleLink id="R-107" />
              </>
            )
          }
        >
          <Checkbox disabled={statutory}>{t('link.mayView')}</Checkbox>
        </Form.Item>
        <Form.Item name="mayPickUp" valuePropName="checked">
          <Checkbox>{t('link.mayPickUp')}</Checkbox>
        </Form.Item>
        <Form.Item
          name="mayDecide"
          valuePropName="checked"
          extra={statutory ? undefined : t('link.mayDecideHelp')}
        >
          <Checkbox disabled={!statutory}>{t('link.mayDecide')}</Checkbox>
        </Form.Item>
        <Form.Item
          name="priority"
          label={t('link.priority')}
          extra={t('link.priorityHelp')}
          rules={[{ required: true, type: 'integer', min: 1, max: 9, message: t('link.priorityRule') }]}
        >
          <InputNumber precision={0} min={1} max={9} style={{ width: 120 }} />
        </Form.Item>
        {!statutory && (
          <Form.Item name="until" label={t('link.until')} extra={t('link.untilHelp')}>
            <DayPicker />
          </Form.Item>
        )}
      </Card>
    </>
  );
}
