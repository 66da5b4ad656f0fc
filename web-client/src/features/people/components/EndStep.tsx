import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowedAction } from '@/shared/api/types';
import { dayToday } from '@/shared/format/days';
import { ActionButton } from '@/shared/ui/ActionButton';
import { DayPicker } from '@/shared/ui/DayPicker';
import '../peopleTexts';
import { FormDialog, type Then } from './FormDialog';

interface Fields {
  on: string;
  reason: string;
}

interface Props {
  words: { end: string; text: string; on: string; help: string; done: string; stale: string };
  end: {
    isPending: boolean;
    error: unknown;
    mutate: (ending: Fields & { etag: string }, then: Then) => void;
  };
  etag: string;
  action: AllowedAction | undefined;
}

/** Something that is kept of a pupil holds no more: from which day and why. */
export function EndStep({ action, ...step }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton action={action} text={step.words.end} onClick={() => setOpen(true)} />
      {open && <EndDialog {...step} onClose={() => setOpen(false)} />}
    </>
  );
}

function EndDialog({ words, end, etag, onClose }: Omit<Props, 'action'> & { onClose: () => void }) {
  const { t } = useTranslation('people');
  return (
    <FormDialog<Fields>
      title={words.end}
      text={words.text}
      initial={{ on: dayToday(), reason: '' }}
      step={end}
      send={({ on, reason }, then) => end.mutate({ etag, on, reason: reason.trim() }, then)}
      done={words.done}
      stale={words.stale}
      onClose={onClose}
    >
      <Form.Item<Fields>
        name="on"
        label={words.on}
        rules={[{ required: true, message: t('step.onMissing') }]}
      >
        <DayPicker past />
      </Form.Item>
      <Form.Item<Fields>
        name="reason"
        label={t('step.reason')}
        extra={words.help}
        rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonMissing') }]}
      >
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
