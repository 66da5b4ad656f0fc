import { Form, Input, Radio, Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { actingRoleOf, useMe } from '@/shared/auth/me';
import { optionsOf } from '@/shared/codes/codes';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { CITY, useDivisions } from '@/shared/units/divisions';
import { useManagingUnits } from '@/shared/units/managingUnits';
import { PHONE } from '../model/rules';
import type { NewSchoolForm } from '../model/schoolWish';
import { VillagePicker } from './VillagePicker';
import '../orgTexts';

/** Who will manage it and where it will stand; a county manages schools in its own borders only. */
export function NewSchoolPlace() {
  const { t } = useTranslation('org');
  const form = Form.useFormInstance<NewSchoolForm>();
  const asked = useManagingUnits(true);
  const units = useMine(asked.data ?? []);
  const counties = useDivisions(CITY);
  const unit = Form.useWatch('managingUnit', form);
  const county = Form.useWatch('county', form);
  const chosen = units.find((one) => one.code === unit);
  const fixed = chosen?.kind === 'COUNTY' ? chosen.divisionCode : undefined;
  const only = units.length === 1 ? units[0]?.code : undefined;

  useEffect(() => {
    if (only && !form.getFieldValue('managingUnit')) form.setFieldsValue({ managingUnit: only });
  }, [only, form]);
  useEffect(() => {
    if (fixed && form.getFieldValue('county') !== fixed) {
      form.setFieldsValue({ county: fixed, village: undefined });
    }
  }, [fixed, form]);

  return (
    <>
      {asked.isError && <ProblemAlert error={asked.error} onRetry={() => void asked.refetch()} />}
      <Form.Item<NewSchoolForm>
        name="managingUnit"
        label={t('field.managingUnit')}
        rules={[{ required: true, message: t('wish.rule.managingUnit') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={units.map((one) => ({ value: one.code, label: one.name }))}
        />
      </Form.Item>
      <Form.Item<NewSchoolForm>
        name="county"
        label={t('field.county')}
        rules={[{ required: true, message: t('wish.rule.county') }]}
      >
        <Select
          disabled={fixed !== undefined}
          loading={counties.isLoading}
          options={counties.data?.map((one) => ({ value: one.code, label: one.name })) ?? []}
          onChange={() => form.setFieldsValue({ village: undefined })}
        />
      </Form.Item>
      {county && (
        <Form.Item<NewSchoolForm>
          name="village"
          label={t('field.village')}
          rules={[{ required: true, message: t('edit.rule.village') }]}
        >
          <VillagePicker key={county} county={county} />
        </Form.Item>
      )}
      <Form.Item<NewSchoolForm>
        name="urbanRural"
        label={t('field.urbanRural')}
        rules={[{ required: true, message: t('wish.rule.urbanRural') }]}
      >
        <Select options={optionsOf('urbanRural')} />
      </Form.Item>
      <Form.Item<NewSchoolForm>
        name="address"
        label={t('field.address')}
        validateTrigger="onBlur"
        extra={t('wish.help.optional')}
        rules={[{ max: 200, message: t('edit.rule.address') }]}
      >
        <Input maxLength={220} />
      </Form.Item>
      <Form.Item<NewSchoolForm>
        name="phone"
        label={t('field.phone')}
        validateTrigger="onBlur"
        extra={t('wish.help.optional')}
        rules={[{ pattern: PHONE, message: t('edit.rule.phone') }]}
      >
        <Input inputMode="tel" autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item<NewSchoolForm> name="boarding" label={t('field.boarding')}>
        <Radio.Group
          options={[
            { value: true, label: t('boardingYes') },
            { value: false, label: t('boardingNo') },
          ]}
        />
      </Form.Item>
    </>
  );
}

/** Of the units those this role answers for; all of them for whoever answers for the city. */
function useMine<T extends { code: string }>(units: T[]): T[] {
  const grants = actingRoleOf(useMe())?.grants ?? [];
  const city = grants.some((grant) => grant.scopeKind === 'CITY');
  return units.filter((unit) => city || grants.some((grant) => grant.ref === unit.code));
}
