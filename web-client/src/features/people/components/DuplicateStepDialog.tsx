import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import {
  type DuplicateDecision,
  type DuplicateVerb,
  type DuplicateVersion,
  useDuplicateStep,
} from '../api/duplicates';
import { wordOf } from '../model/words';
import styles from './Duplicates.module.css';
import '../duplicateTexts';

interface Fields {
  survivor?: string;
  reason: string;
}

interface Props extends DuplicateVersion {
  verb: DuplicateVerb;
  onClose: () => void;
}

/** Says what a step will do before it is taken: a merger cannot be undone. */
export function DuplicateStepDialog({ detail, etag, verb, onClose }: Props) {
  const { t } = useTranslation('duplicates');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keyFor = useRequestKey();
  const step = useDuplicateStep(detail.pair.id);
  const name = t(`step.${verb}`);
  const merges = verb === 'propose' || verb === 'merge';
  const send = ({ survivor = '', reason: written }: Fields) => {
    const reason = written.trim();
    const decision: DuplicateDecision = merges ? { verb, etag, reason, survivor } : { verb, etag, reason };
    step.mutate(
      { key: keyFor({ ...decision }), decision },
      {
        onSuccess: () => {
          void message.success(t('step.done', { step: name }));
          onClose();
        },
        // What was written stays: the page behind is asked for anew and the next try takes its tag.
        onError: (error) => {
          if (hasCode(error, 'STALE')) void message.warning(t('step.stale'));
        },
      },
    );
  };
  return (
    <Modal
      open
      title={name}
      okText={name}
      okButtonProps={{ danger: verb !== 'propose' }}
      cancelText={t('step.cancel')}
      mask={{ closable: false }}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(`step.${verb}Text`)}</p>
      {merges && <WhatWillBe />}
      {step.isError && <ProblemAlert error={step.error} />}
      <Form<Fields> form={form} layout="vertical" onFinish={send} requiredMark={false}>
        {merges && (
          <Form.Item<Fields>
            name="survivor"
            label={t('step.survivor')}
            rules={[{ required: true, message: t('step.survivorMissing') }]}
          >
            <Radio.Group
              options={detail.sides.map((side, at) => ({
                value: side.id,
                label: [
                  t('side.numbered', { number: at + 1, name: side.name }),
                  side.school.name,
                  wordOf('studentStatus', side.status),
                ].join(' · '),
              }))}
            />
          </Form.Item>
        )}
        <Form.Item<Fields>
          name="reason"
          label={t('step.reason')}
          extra={t('step.reasonHelp')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function WhatWillBe() {
  const { t } = useTranslation('duplicates');
  return (
    <>
      <strong>{t('step.what.title')}</strong>
      <ul className={styles.what}>
        <li>{t('step.what.follow')}</li>
        <li>{t('step.what.narrow')}</li>
        <li>{t('step.what.consent')}</li>
        <li>{t('step.what.fields')}</li>
        <li>{t('step.what.gone')}</li>
      </ul>
    </>
  );
}
