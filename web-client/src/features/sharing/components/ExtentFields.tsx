import { Form, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '@/shared/ui/DayPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useManagingUnits } from '@/shared/units/managingUnits';
import { type Application, lacksPlaces, most, openDays, scopes } from '../model/application';
import { PlacesPicker } from './PlacesPicker';

/** Of which places, until when and how often. */
export function ExtentFields() {
  const { t } = useTranslation('sharing');
  const scope = Form.useWatch('scope');
  return (
    <>
      <Form.Item<Application> name="scope" label={t('form.scope')} extra={t('form.scopeHelp')}>
        <Radio.Group vertical options={scopes.map((value) => ({ value, label: t(`form.${value}`) }))} />
      </Form.Item>
      {scope === 'UNITS' && <UnitsField />}
      {scope === 'SCHOOLS' && (
        <Form.Item<Application>
          name="schools"
          label={t('form.schools')}
          required
          rules={[placesRule(t('form.schoolsRule'), most.schools)]}
        >
          <PlacesPicker placeholder={t('form.schoolsPick')} />
        </Form.Item>
      )}
      <Form.Item<Application>
        name="validUntil"
        label={t('form.validUntil')}
        extra={t('form.validUntilHelp')}
        rules={[{ required: true, message: t('form.validUntilRule') }]}
      >
        <DayPicker between={openDays()} />
      </Form.Item>
      <Form.Item<Application>
        name="quotaPerDay"
        label={t('form.quota')}
        extra={t('form.quotaHelp')}
        rules={[{ type: 'integer', min: 1, max: most.quota, message: t('form.quotaRule') }]}
      >
        <InputNumber placeholder="5,000" suffix={t('form.times')} style={{ width: 200, maxWidth: '100%' }} />
      </Form.Item>
    </>
  );
}

function placesRule(message: string, atMost: number) {
  return {
    validator: async (_: unknown, places?: unknown[]) => {
      if (lacksPlaces(places, atMost)) throw new Error(message);
    },
  };
}

function UnitsField() {
  const { t } = useTranslation('sharing');
  const units = useManagingUnits(true);
  return (
    <>
      {units.isError && <ProblemAlert error={units.error} onRetry={() => void units.refetch()} />}
      <Form.Item<Application>
        name="managingUnits"
        label={t('form.units')}
        required
        rules={[placesRule(t('form.unitsRule'), most.managingUnits)]}
      >
        <Select
          mode="multiple"
          placeholder={t('form.unitsPick')}
          loading={units.isLoading}
          showSearch={{ optionFilterProp: 'label' }}
          options={units.data?.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
    </>
  );
}
