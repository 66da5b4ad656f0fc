import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SchoolDetail } from '@/shared/api/types';
import { dependentTypes, kindergartenTypes, labelOf, optionsOf } from '@/shared/codes/codes';
import { formatDate } from '@/shared/format/format';
import type { Picked } from '@/shared/list/picked';
import { Card } from '@/shared/ui/Card';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useSuccessors } from '../api/life';
import { usePrincipalChoices } from '../api/staff';
import type { SchoolForm } from '../model/schoolForm';
import '../orgTexts';

interface PickerProps {
  school: SchoolDetail;
  id?: string;
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
}

/** Who leads and who stands for it, what answers for it, and what only kindergartens have. */
export function SchoolTieFields({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  return (
    <>
      <Card title={t('edit.groupPeople')}>
        <Form.Item<SchoolForm> name="principal" label={t('field.principal')} extra={t('edit.help.principal')}>
          <PrincipalPicker school={school} />
        </Form.Item>
        <Form.Item<SchoolForm>
          name="legalRep"
          label={t('field.legalRep')}
          validateTrigger="onBlur"
          extra={t('edit.help.legalRep')}
          rules={[{ max: 50, message: t('edit.rule.legalRep') }]}
        >
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        {dependentTypes.includes(school.typeCode) && (
          <Form.Item<SchoolForm>
            name="centralSchool"
            label={t('field.centralSchool')}
            extra={t('edit.help.centralSchool')}
          >
            <CentralPicker school={school} />
          </Form.Item>
        )}
      </Card>
      {kindergartenTypes.includes(school.typeCode) && (
        <Card title={t('edit.groupKindergarten')}>
          <Form.Item<SchoolForm> name="inclusive" label={t('field.inclusive')}>
            <Radio.Group
              options={[
                { value: true, label: t('inclusiveYes') },
                { value: false, label: t('inclusiveNo') },
              ]}
            />
          </Form.Item>
          <Form.Item<SchoolForm>
            name="qualityLevel"
            label={t('field.qualityLevel')}
            extra={t('edit.help.qualityLevel')}
          >
            <Select allowClear placeholder={t('edit.notRated')} options={optionsOf('qualityLevel')} />
          </Form.Item>
        </Card>
      )}
    </>
  );
}

function PrincipalPicker({ school, ...input }: PickerProps) {
  const { t } = useTranslation('org');
  const [wanted, typing] = useTyped();
  const found = usePrincipalChoices(school.id, wanted);
  const choices = (found.data?.items ?? []).map((post) => ({
    id: post.id,
    name: t('edit.principalChoice', {
      name: post.personName,
      category: labelOf('staffCategory', post.category),
      from: formatDate(post.from),
    }),
  }));
  return (
    <RecordPicker
      {...input}
      choices={choices}
      found={found}
      typing={typing}
      clearable
      placeholder={t('edit.principalPlaceholder')}
      none={t('edit.principalNone')}
    />
  );
}

function CentralPicker({ school, ...input }: PickerProps) {
  const { t } = useTranslation('org');
  const [wanted, typing] = useTyped();
  const found = useSuccessors(school.managingUnit.code, wanted);
  const choices = wanted ? (found.data?.items ?? []).map((one) => ({ id: one.id, name: one.name })) : [];
  return (
    <RecordPicker
      {...input}
      choices={choices}
      found={found}
      typing={typing}
      clearable
      placeholder={t('life.intoPlaceholder')}
      none={wanted ? t('life.intoNone') : t('edit.centralHint')}
    />
  );
}
