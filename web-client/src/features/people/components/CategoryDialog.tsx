import { Alert, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { dayToday } from '@/shared/format/days';
import { DayPicker } from '@/shared/ui/DayPicker';
import { useRegisterCategory } from '../api/care';
import { choicesOf } from '../model/words';
import '../careTexts';
import { FormDialog } from './FormDialog';

interface Fields {
  code: string;
  evidenceType: string;
  evidenceRef?: string;
  source: string;
  from: string;
  nextReview: string;
}

/** The longest that nobody looks again. */
export function lastReview(): string {
  return dayjs(dayToday()).add(6, 'month').format('YYYY-MM-DD');
}

/** A pupil needs care: why, what proves it, and when somebody looks again. */
export function CategoryDialog({ student, onClose }: { student: string; onClose: () => void }) {
  const { t } = useTranslation('care');
  const keyOf = useRequestKey();
  const register = useRegisterCategory();
  return (
    <FormDialog<Fields>
      title={t('category.register')}
      text={<Alert type="info" showIcon title={t('category.effect')} />}
      initial={{ source: 'SCHOOL', from: dayToday(), nextReview: lastReview() }}
      step={register}
      send={({ evidenceRef, ...fields }, then) => {
        const ref = evidenceRef?.trim();
        const body = { student, ...fields, ...(ref && { evidenceRef: ref }) };
        register.mutate({ body, key: keyOf(body) }, then);
      }}
      done={t('category.registered')}
      onClose={onClose}
    >
      <Form.Item<Fields>
        name="code"
        label={t('category.group')}
        rules={[{ required: true, message: t('category.groupMissing') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={choicesOf('careGroup')} />
      </Form.Item>
      <Form.Item<Fields>
        name="evidenceType"
        label={t('category.evidence')}
        rules={[{ required: true, message: t('category.evidenceMissing') }]}
      >
        <Radio.Group vertical options={choicesOf('evidenceType')} />
      </Form.Item>
      <Form.Item<Fields> name="evidenceRef" label={t('category.ref')} extra={t('category.refHelp')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item<Fields> name="source" label={t('category.source')}>
        <Radio.Group options={choicesOf('careSource')} />
      </Form.Item>
      <Form.Item<Fields>
        name="from"
        label={t('from')}
        rules={[{ required: true, message: t('fromMissing') }]}
      >
        <DayPicker past />
      </Form.Item>
      <Form.Item<Fields>
        name="nextReview"
        label={t('category.review')}
        extra={t('category.reviewHelp')}
        rules={[{ required: true, message: t('category.reviewMissing') }]}
      >
        <DayPicker />
      </Form.Item>
    </FormDialog>
  );
}
