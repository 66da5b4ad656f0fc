import { App, Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import type { ShareResource } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { may, useMe } from '@/shared/auth/me';
import editor from '@/shared/edit/RecordEditor.module.css';
import { afterSaving } from '@/shared/routes/afterSaving';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ownOrganisations } from '@/shared/units/organisations';
import { useApply } from '../api/agreements';
import { useShareResources } from '../api/catalogue';
import { ExtentFields } from '../components/ExtentFields';
import { GroundsFields } from '../components/GroundsFields';
import { WhatFields } from '../components/WhatFields';
import { type Application, bodyOf, inputFor } from '../model/application';
import { offered } from '../model/catalogue';
import '../texts';

/** Writes down what an agency asks for by its letter; somebody else answers. */
export function Component() {
  const { t } = useTranslation('sharing');
  const catalogue = useShareResources();
  return (
    <>
      <PageHeader
        above={<BackLink to="/agreements" text={t('title')} />}
        title={t('form.title')}
        subtitle={t('form.subtitle')}
      />
      {may(useMe(), 'share-agreement:write') ? (
        <Loaded found={catalogue} page={NewForm} />
      ) : (
        <Card>
          <EmptyState title={t('form.closedTitle')} text={t('form.closedText')} />
        </Card>
      )}
    </>
  );
}

function NewForm({ items }: { items: ShareResource[] }) {
  const { t } = useTranslation('sharing');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [form] = Form.useForm<Application>();
  const [dirty, setDirty] = useState(false);
  const apply = useApply();
  const keyFor = useRequestKey();
  const own = ownOrganisations(useMe());
  const asked = offered(items).find(({ resource }) => resource === search.get('resource'));
  const initial: Partial<Application> = {
    agency: own.length === 1 ? own[0] : undefined,
    resource: asked?.resource,
    fields: [],
    scope: 'CITY',
    managingUnits: [],
    schools: [],
  };

  const send = async () => {
    // Fields of a scope that was given up again are not shown, and still hold what was chosen.
    const body = bodyOf(form.getFieldsValue(true));
    try {
      const made = await apply.mutateAsync({ key: keyFor(body), body });
      setDirty(false);
      void message.success(t('form.sent'));
      void navigate(`/agreements/${made.agreement.id}`, { replace: true, ...afterSaving });
    } catch (error) {
      const named = problemOf(error).errors.flatMap(({ field, message: text }) => {
        const name = inputFor(field);
        return name ? [{ name, errors: [text] }] : [];
      });
      form.setFields(named);
      const [first] = named;
      if (first) form.scrollToField(first.name, { block: 'center', focus: true });
    }
  };

  return (
    <>
      <LeaveGuard dirty={dirty} kept="nowhere" />
      <Form<Application>
        form={form}
        layout="vertical"
        className={editor.form}
        initialValues={initial}
        onValuesChange={() => setDirty(true)}
        onFinish={() => void send()}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card title={t('form.who')}>
          <GroundsFields />
        </Card>
        <Card title={t('form.what')}>
          <WhatFields items={items} />
        </Card>
        <Card title={t('form.extent')}>
          <ExtentFields />
          <Form.Item<Application>
            name="undertaking"
            valuePropName="checked"
            rules={[
              {
                validator: (_, given) =>
                  given ? Promise.resolve() : Promise.reject(new Error(t('form.undertakingRule'))),
              },
            ]}
          >
            <Checkbox>{t('form.undertaking')}</Checkbox>
          </Form.Item>
        </Card>
        {apply.isError && <ProblemAlert error={apply.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={apply.isPending}>
            {t('form.send')}
          </Button>
          <Button onClick={() => void navigate(-1)}>{t('common:back')}</Button>
        </div>
      </Form>
    </>
  );
}
