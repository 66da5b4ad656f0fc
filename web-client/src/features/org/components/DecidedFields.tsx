import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { optionsOf, stagesFor } from '@/shared/codes/codes';
import type { DecidedForm } from '../model/schoolWish';
import { StagePicker } from './StagePicker';
import '../orgTexts';

const IDENTIFIER = /^(11|21|22|31|32|33|34|35|36|37|51)45\d{6}$/;

/** Name, type, stages, code and ownership: what only the bureau decides. */
export function DecidedFields({ typeChanged = true }: { typeChanged?: boolean }) {
  const { t } = useTranslation('org');
  const form = Form.useFormInstance<DecidedForm>();
  const typeCode = Form.useWatch('typeCode', form);
  return (
    <>
      <Form.Item<DecidedForm>
        name="name"
        label={t('field.name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, max: 100, message: t('edit.rule.name') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item<DecidedForm>
        name="typeCode"
        label={t('field.type')}
        rules={[{ required: true, message: t('wish.rule.type') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={optionsOf('type')}
          onChange={(type: string) => {
            const only = stagesFor(type, []).map((stage) => stage.value);
            form.setFieldsValue({ stages: only.filter((stage) => only.length === 1 || stage !== 'PRE') });
          }}
        />
      </Form.Item>
      {typeCode && typeChanged && (
        <Form.Item<DecidedForm>
          name="stages"
          label={t('field.stages')}
          rules={[{ required: true, type: 'array', min: 1, message: t('edit.rule.stages') }]}
        >
          <StagePicker label={t('field.stages')} options={stagesFor(typeCode, [])} />
        </Form.Item>
      )}
      <Form.Item<DecidedForm>
        name="identifierCode"
        label={t('field.identifierCode')}
        validateTrigger="onBlur"
        extra={t('wish.help.identifierCode')}
        rules={[{ required: true, pattern: IDENTIFIER, message: t('wish.rule.identifierCode') }]}
      >
        <Input inputMode="numeric" autoComplete="off" maxLength={12} />
      </Form.Item>
      <Form.Item<DecidedForm>
        name="ownership"
        label={t('field.ownership')}
        rules={[{ required: true, message: t('wish.rule.ownership') }]}
      >
        <Radio.Group options={optionsOf('ownership')} />
      </Form.Item>
    </>
  );
}
