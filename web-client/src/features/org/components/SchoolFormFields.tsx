import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SchoolDetail } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { optionsOf, stagesFor } from '@/shared/codes/codes';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { PHONE } from '../model/rules';
import type { SchoolForm } from '../model/schoolForm';
import { PointPicker } from './PointPicker';
import { StagePicker } from './StagePicker';
import { VillagePicker } from './VillagePicker';
import '../orgTexts';

const blur = 'onBlur';

/** The fields of a school in groups, one column; each is checked when it is left. */
export function SchoolFormFields({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  const decides = may(useMe(), 'school-lifecycle:approve');
  return (
    <>
      <Card title={t('edit.groupBasics')}>
        <Form.Item<SchoolForm>
          name="name"
          label={t('field.name')}
          validateTrigger={blur}
          extra={decides ? undefined : t('edit.help.decided')}
          rules={[{ required: true, whitespace: true, max: 100, message: t('edit.rule.name') }]}
        >
          <Input maxLength={120} disabled={!decides} />
        </Form.Item>
        <Form.Item<SchoolForm>
          name="shortName"
          label={t('field.shortName')}
          validateTrigger={blur}
          extra={t('edit.help.shortName')}
          rules={[{ max: 50, message: t('edit.rule.shortName') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item<SchoolForm>
          name="stages"
          label={t('field.stages')}
          rules={[{ required: true, type: 'array', min: 1, message: t('edit.rule.stages') }]}
        >
          <StagePicker label={t('field.stages')} options={stagesFor(school.typeCode, school.stages)} />
        </Form.Item>
        <Form.Item<SchoolForm> name="ownership" label={t('field.ownership')}>
          <Radio.Group options={optionsOf('ownership')} disabled={!decides} />
        </Form.Item>
        <Form.Item<SchoolForm> name="boarding" label={t('field.boarding')}>
          <Radio.Group
            options={[
              { value: true, label: t('boardingYes') },
              { value: false, label: t('boardingNo') },
            ]}
          />
        </Form.Item>
        <Form.Item<SchoolForm>
          name="establishedOn"
          label={t('field.establishedOn')}
          extra={t('edit.help.establishedOn')}
        >
          <DayPicker past />
        </Form.Item>
      </Card>
      <Card title={t('edit.groupContact')}>
        <Form.Item<SchoolForm>
          name="phone"
          label={t('field.phone')}
          validateTrigger={blur}
          extra={t('edit.help.phone')}
          rules={[{ pattern: PHONE, message: t('edit.rule.phone') }]}
        >
          <Input inputMode="tel" autoComplete="off" maxLength={30} />
        </Form.Item>
      </Card>
      <Card title={t('edit.groupPlace')}>
        <Form.Item<SchoolForm>
          name="village"
          label={t('field.village')}
          extra={t('edit.help.village')}
          rules={[{ required: true, message: t('edit.rule.village') }]}
        >
          <VillagePicker county={school.county.code} />
        </Form.Item>
        <Form.Item<SchoolForm>
          name="address"
          label={t('field.address')}
          validateTrigger={blur}
          extra={t('edit.help.address')}
          rules={[{ max: 200, message: t('edit.rule.address') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={220} />
        </Form.Item>
        <Form.Item<SchoolForm> name="urbanRural" label={t('field.urbanRural')}>
          <Select options={optionsOf('urbanRural')} />
        </Form.Item>
        <Form.Item<SchoolForm> name="point" label={t('field.point')} extra={t('edit.help.point')}>
          <PointPicker />
        </Form.Item>
      </Card>
    </>
  );
}
