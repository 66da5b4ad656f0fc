import { Alert, App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasCode } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { RuleLink } from '@/shared/ui/RuleLink';
import { type LinkVersion, useLinkStep } from '../api/links';
import { basesFor } from '../model/linkForm';
import { wordOf } from '../model/words';

export type LinkVerb = 'verify' | 'reject' | 'revoke';

interface Fields {
  basis?: string;
  sameAsOnFile?: boolean;
  reason: string;
}

interface Props extends LinkVersion {
  verb: LinkVerb;
  onClose: () => void;
}

/** Decides about a link and says why; a revocation says on what it rests. */
export function LinkStepDialog({ detail, etag, verb, onClose }: Props) {
  const { t } = useTranslation('people');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { link } = detail;
  const step = useLinkStep(link.id);
  const name = t(`link.${verb}`);
  const statutory = link.role === 'STATUTORY';
  const send = ({ basis = '', sameAsOnFile, reason }: Fields) => {
    const said = { etag, reason: reason.trim() };
    const decisions = {
      verify: { ...said, verb: 'verify', sameAsOnFile },
      reject: { ...said, verb: 'reject' },
      revoke: { ...said, verb: 'revoke', basis },
    } as const;
    step.mutate(decisions[verb], {
      onSuccess: () => {
        void message.success(t('step.done', { step: name }));
        onClose();
      },
      onError: (error) => {
        if (hasCode(error, 'STALE')) {
          void message.warning(t('link.stale'));
          onClose();
        }
      },
    });
  };
  return (
    <Modal
      open
      title={name}
      okText={name}
      okButtonProps={{ danger: verb !== 'verify' }}
      cancelText={t('step.cancel')}
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>
        {t('links.who', {
          pupil: link.studentName,
          relation: wordOf('relation', link.relation),
          guardian: link.guardianName,
        })}
      </p>
      <p>{verb === 'verify' && link.cutByOrder ? t('link.verifyCutText') : t(`link.${verb}Text`)}</p>
      {verb === 'revoke' && statutory && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={t('link.bothParents')}
          description={<RuleLink id="R-107" />}
        />
      )}
      {step.isError && <ProblemAlert error={step.error} />}
      <Form<Fields> form={form} layout="vertical" onFinish={send} requiredMark={false}>
        {verb === 'verify' && detail.sameOnFile && (
          <Form.Item<Fields>
            name="sameAsOnFile"
            label={t('link.sameAsk')}
            extra={t('link.sameHelp')}
            rules={[{ required: true, message: t('link.sameMissing') }]}
          >
            <Radio.Group
              vertical
              options={[
                { value: true, label: t('link.sameYes') },
                { value: false, label: t('link.sameNo') },
              ]}
            />
          </Form.Item>
        )}
        {verb === 'revoke' && (
          <Form.Item<Fields>
            name="basis"
            label={t('link.basis')}
            rules={[{ required: true, message: t('link.basisMissing') }]}
          >
            <Radio.Group
              vertical
              options={basesFor(link.role).map((value) => ({ value, label: wordOf('revokeBasis', value) }))}
            />
          </Form.Item>
        )}
        <Form.Item<Fields>
          name="reason"
          label={t('step.reason')}
          extra={t(`link.${verb}Help`)}
          rules={[{ required: true, whitespace: true, min: 2, message: t('step.reasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
