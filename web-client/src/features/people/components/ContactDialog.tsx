import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { dayToday } from '@/shared/format/days';
import { DayPicker } from '@/shared/ui/DayPicker';
import { useWriteContact } from '../api/arrangements';
import { choicesOf } from '../model/words';
import '../careTexts';
import { FormDialog } from './FormDialog';

interface Fields {
  on: string;
  mode: string;
  minutes?: number | null;
  note?: string;
}

/** Parents were in touch with their child: filled in for today, so that a parent only has to agree. */
export function ContactDialog({ arrangement, onClose }: { arrangement: string; onClose: () => void }) {
  const { t } = useTranslation('care');
  const keyOf = useRequestKey();
  const write = useWriteContact();
  return (
    <FormDialog<Fields>
      title={t('contact.write')}
      initial={{ on: dayToday(), mode: 'VIDEO' }}
      step={write}
      send={({ on, mode, minutes, note }, then) => {
        const said = note?.trim();
        const body = { arrangement, on, mode, ...(minutes && { minutes }), ...(said && { note: said }) };
        write.mutate({ body, key: keyOf(body) }, then);
      }}
      done={t('contact.written')}
      onClose={onClose}
    >
      <Form.Item<Fields>
        name="on"
        label={t('contact.on')}
        rules={[{ required: true, message: t('contact.onMissing') }]}
      >
        <DayPicker past />
      </Form.Item>
      <Form.Item<Fields> name="mode" label={t('contact.mode')}>
        <Radio.Group options={choicesOf('contactMode')} />
      </Form.Item>
      <Form.Item<Fields> name="minutes" label={t('contact.minutes')} extra={t('contact.optional')}>
        <InputNumber precision={0} min={1} max={600} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item<Fields> name="note" label={t('contact.note')} extra={t('contact.noteHelp')}>
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
