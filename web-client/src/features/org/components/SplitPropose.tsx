import { App, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SchoolSplit } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { afterSaving } from '@/shared/routes/afterSaving';
import { Card } from '@/shared/ui/Card';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { usePropose } from '../api/life';
import { canPropose } from '../model/split';
import '../splitTexts';
import editor from '@/shared/edit/RecordEditor.module.css';
import { ProposalReason, type ReasonFields } from './ProposalReason';
import { SplitPlan } from './SplitPlan';
import '../orgTexts';

interface Props {
  school: string;
  plan: SchoolSplit;
  onChange: () => void;
}

/** The plan as it was made, and why it should be carried out. */
export function SplitPropose({ school, plan, onChange }: Props) {
  const { t } = useTranslation('splits');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<ReasonFields>();
  const propose = usePropose(school);
  const keyFor = useRequestKey();

  const send = ({ reason, attachments = [] }: ReasonFields) => {
    const body = {
      kind: 'school.split',
      subjectId: school,
      change: { plan: plan.id },
      reason: reason.trim(),
      attachments: attachments.map((file) => file.id),
    };
    propose.mutate(
      { body, key: keyFor(body) },
      {
        onSuccess: (made) => {
          void message.success(t('org:life.sent'));
          void navigate(`/proposals/${made.id}`, afterSaving);
        },
      },
    );
  };

  return (
    <>
      <LeaveGuard dirty kept="nowhere" />
      <SplitPlan plan={plan} />
      <Form<ReasonFields> form={form} layout="vertical" className={editor.form} onFinish={send}>
        {canPropose(plan) && (
          <Card title={t('step4')}>
            <ProposalReason />
          </Card>
        )}
        {propose.isError && <ProblemAlert error={propose.error} />}
        <div className={editor.buttons}>
          {canPropose(plan) && (
            <Button type="primary" htmlType="submit" loading={propose.isPending}>
              {t('org:life.submit')}
            </Button>
          )}
          <Button onClick={onChange}>{t('change')}</Button>
        </div>
      </Form>
    </>
  );
}
