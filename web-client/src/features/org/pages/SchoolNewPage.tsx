import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { useDraft } from '@/shared/drafts/useDraft';
import editor from '@/shared/edit/RecordEditor.module.css';
import { afterSaving } from '@/shared/routes/afterSaving';
import { Card } from '@/shared/ui/Card';
import { DraftLine } from '@/shared/ui/DraftLine';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useFound } from '../api/life';
import { DecidedFields } from '../components/DecidedFields';
import { NewSchoolPlace } from '../components/NewSchoolPlace';
import { ProposalReason, type ReasonFields } from '../components/ProposalReason';
import { foundingFrom, type NewSchoolForm, wishInput } from '../model/schoolWish';
import styles from './SchoolPage.module.css';
import '../orgTexts';

type Fields = NewSchoolForm & ReasonFields;
type Words = Partial<Omit<Fields, 'attachments'>>;

const empty: Words = { ownership: 'PUBLIC', boarding: false };

/** Proposes a new school; what is typed is kept on the server until it is sent. */
export function Component() {
  const { t } = useTranslation('org');
  const draft = useDraft<Words>('proposal-school', 'new');
  return (
    <>
      <PageHeader
        above={
          <Link to="/schools" className={styles.back}>
            <ArrowLeftOutlined /> {t('detail.back')}
          </Link>
        }
        title={t('wish.newTitle')}
        subtitle={t('wish.newExplain')}
      />
      {draft.ready ? (
        <NewSchool key={draft.restored ? 'restored' : 'empty'} draft={draft} />
      ) : (
        <Card>
          <Skeleton active paragraph={{ rows: 8 }} />
        </Card>
      )}
    </>
  );
}

function NewSchool({ draft }: { draft: ReturnType<typeof useDraft<Words>> }) {
  const { t } = useTranslation('org');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const found = useFound();
  const keyFor = useRequestKey();

  const send = async () => {
    const { reason, attachments = [], ...wanted } = form.getFieldsValue(true) as Fields;
    const body = {
      kind: 'school.create',
      reason: reason.trim(),
      change: foundingFrom(wanted),
      attachments: attachments.map((file) => file.id),
    };
    try {
      const made = await found.mutateAsync({ body, key: keyFor(body) });
      void draft.discard();
      void message.success(t('wish.newSent'));
      void navigate(`/proposals/${made.id}`, afterSaving);
    } catch (error) {
      const named = problemOf(error).errors.flatMap(({ field, message: text }) => {
        const name = wishInput(field);
        return name ? [{ name: name as keyof Fields, errors: [text] }] : [];
      });
      form.setFields(named);
      const [first] = named;
      if (first) form.scrollToField(first.name, { block: 'center', focus: true });
    }
  };

  return (
    <>
      <LeaveGuard dirty={draft.pending && !found.isSuccess} kept="server" />
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        initialValues={{ ...empty, ...draft.restored }}
        onValuesChange={(_, { attachments: _files, ...words }) => draft.save(words)}
        onFinish={() => void send()}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        {draft.restored && (
          <Alert
            type="info"
            showIcon
            title={t('common:draft.restored')}
            action={
              <Button size="small" onClick={() => void draft.startOver()}>
                {t('common:draft.startOver')}
              </Button>
            }
          />
        )}
        <Card title={t('edit.groupBasics')}>
          <DecidedFields />
        </Card>
        <Card title={t('edit.groupPlace')}>
          <NewSchoolPlace />
        </Card>
        <Card title={t('life.reason')}>
          <ProposalReason />
        </Card>
        {found.isError && <ProblemAlert error={found.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={found.isPending}>
            {t('life.submit')}
          </Button>
          <Button onClick={() => void navigate('/schools')}>{t('common:back')}</Button>
          <DraftLine savedAt={draft.savedAt} elsewhere={draft.elsewhere} pending={draft.pending} />
        </div>
      </Form>
    </>
  );
}
