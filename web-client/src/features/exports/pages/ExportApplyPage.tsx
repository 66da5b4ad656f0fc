import { App, Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { useMe } from '@/shared/auth/me';
import editor from '@/shared/edit/RecordEditor.module.css';
import { applicableBy, type SensitiveResource, sensitiveLists } from '@/shared/list/sensitiveLists';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { afterSaving } from '@/shared/routes/afterSaving';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useAmount } from '../api/application';
import { useApply } from '../api/requests';
import styles from '../components/Exports.module.css';
import { WhatCard } from '../components/WhatCard';
import { amountOf, bodyOf, listOf, REASON } from '../model/application';
import '../texts';

interface Fields {
  reason: string;
}

/** The conditions under which a list about children is taken away (S-08), before anybody asks. */
const terms = ['approval', 'amount', 'mark', 'link', 'until'] as const;

/** Asks to take a list about children away; another person answers. */
export function Component() {
  const { t } = useTranslation('exportRequests');
  const [search] = useSearchParams();
  const list = listOf(search.get('resource'), applicableBy(useMe()));
  return (
    <>
      <PageHeader
        above={<BackLink to="/export-requests" text={t('title')} />}
        title={t('form.title')}
        subtitle={t('form.subtitle')}
      />
      {list ? (
        <ApplyForm list={list} />
      ) : (
        <Card>
          <EmptyState title={t('form.closedTitle')} text={t('form.closedText')} />
        </Card>
      )}
    </>
  );
}

function ApplyForm({ list }: { list: SensitiveResource }) {
  const { t } = useTranslation('exportRequests');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [dirty, setDirty] = useState(false);
  const apply = useApply();
  const keyFor = useRequestKey();
  const { values } = useUrlFilters(sensitiveLists[list].filters);
  const query = useMemo(() => toQuery(values), [values]);
  const total = useAmount(list, query).data ?? undefined;
  const amount = amountOf(total);
  const closed = amount === 'none' || amount === 'tooMany';

  const send = async ({ reason }: Fields) => {
    const body = bodyOf(list, query, reason);
    try {
      const made = await apply.mutateAsync({ key: keyFor(body), body });
      setDirty(false);
      void message.success(t('form.sent'));
      void navigate(`/export-requests/${made.request.id}`, { replace: true, ...afterSaving });
    } catch (error) {
      const said = problemOf(error).errors.filter(({ field }) => field.endsWith('reason'));
      form.setFields([{ name: 'reason', errors: said.map(({ message: text }) => text) }]);
    }
  };

  return (
    <div className={editor.form}>
      <LeaveGuard dirty={dirty} kept="nowhere" />
      {/* Beside the form: Enter in one of its filters looks, and sends nothing. */}
      <WhatCard
        list={list}
        query={query}
        total={total}
        onList={(next) => void navigate(`/export-requests/new?resource=${next}`, { replace: true })}
      />
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        requiredMark={false}
        onValuesChange={() => setDirty(true)}
        onFinish={(fields) => void send(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card title={t('form.why')}>
          <Form.Item<Fields>
            name="reason"
            label={t('field.reason')}
            extra={<div className={styles.besideCount}>{t('form.reasonHelp')}</div>}
            validateTrigger="onBlur"
            rules={[{ required: true, whitespace: true, ...REASON, message: t('form.reasonRule', REASON) }]}
          >
            <Input.TextArea rows={4} maxLength={REASON.max} showCount placeholder={t('form.reasonExample')} />
          </Form.Item>
        </Card>
        <Card title={t('form.terms')}>
          <ul className={styles.plain}>
            {terms.map((term) => (
              <li key={term}>{t(`term.${term}`)}</li>
            ))}
          </ul>
        </Card>
        {apply.isError && <Refused error={apply.error} list={list} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" disabled={closed} loading={apply.isPending}>
            {t('form.send')}
          </Button>
          <Button onClick={() => void navigate(-1)}>{t('common:back')}</Button>
          {closed && <p>{t('form.closedSend')}</p>}
        </div>
      </Form>
    </div>
  );
}

/** Rows come and go between the count and the request: the server may still find none, or too many (S-08). */
function Refused({ error, list }: { error: unknown; list: SensitiveResource }) {
  const { t } = useTranslation('exportRequests');
  return (
    <div>
      <ProblemAlert error={error} />
      {problemOf(error).rule === 'S-08' && <p>{t(`form.less.${list}`)}</p>}
    </div>
  );
}
