import { ArrowLeftOutlined } from '@ant-design/icons';
import { App, Button, Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import type { InstituteCreate } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { actingRoleOf, useMe } from '@/shared/auth/me';
import { afterSaving } from '@/shared/routes/afterSaving';
import { Card } from '@/shared/ui/Card';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useManagingUnits } from '@/shared/units/managingUnits';
import { useCreateInstitute } from '../api/institutes';
import '../instituteTexts';
import editor from '@/shared/edit/RecordEditor.module.css';
import { InstituteFields } from '../components/InstituteFields';
import { type InstituteForm, instituteBody } from '../model/instituteForms';
import styles from './SchoolPage.module.css';
import '../orgTexts';

interface Fields extends InstituteForm {
  managingUnit: string;
}

/** Enters an institute; it is being prepared until it opens. */
export function Component() {
  const { t } = useTranslation('institutes');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [dirty, setDirty] = useState(false);
  const create = useCreateInstitute();
  const keyFor = useRequestKey();
  const { units, only, asked } = useUnits();
  useEffect(() => {
    if (only) form.setFieldsValue({ managingUnit: only });
  }, [only, form]);

  const send = async ({ managingUnit, ...rest }: Fields) => {
    const body: InstituteCreate = { managingUnit, ...instituteBody(rest) };
    try {
      const made = await create.mutateAsync({ body, key: keyFor(body) });
      setDirty(false);
      void message.success(t('form.saved'));
      void navigate(`/institutes/${made.institute.id}`, afterSaving);
    } catch (error) {
      form.setFields(
        problemOf(error).errors.map(({ field, message: text }) => ({
          name: field as keyof Fields,
          errors: [text],
        })),
      );
    }
  };

  return (
    <>
      <PageHeader
        above={
          <Link to="/institutes" className={styles.back}>
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={t('form.newTitle')}
      />
      <LeaveGuard dirty={dirty} kept="nowhere" />
      <Form<Fields>
        form={form}
        layout="vertical"
        className={editor.form}
        onValuesChange={() => setDirty(true)}
        onFinish={(fields) => void send(fields)}
        scrollToFirstError={{ block: 'center', focus: true }}
      >
        <Card title={t('facts')}>
          {asked.isError && <ProblemAlert error={asked.error} onRetry={() => void asked.refetch()} />}
          <Form.Item<Fields>
            name="managingUnit"
            label={t('field.managingUnit')}
            extra={t('form.unitHelp')}
            rules={[{ required: true, message: t('form.unitRule') }]}
          >
            <Select options={units} loading={asked.isLoading} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <InstituteFields />
        </Card>
        {create.isError && <ProblemAlert error={create.error} />}
        <div className={editor.buttons}>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('form.save')}
          </Button>
          <Button onClick={() => void navigate(-1)}>{t('common:back')}</Button>
        </div>
      </Form>
    </>
  );
}

/** Units that may have one: the bureau and all of them for the city, otherwise those in my charge. */
function useUnits() {
  const { t } = useTranslation('institutes');
  const held = actingRoleOf(useMe())?.grants ?? [];
  const city = held.some((grant) => grant.scopeKind === 'CITY');
  const asked = useManagingUnits(city);
  const units = city
    ? [
        { value: 'BUREAU', label: t('form.bureau') },
        ...(asked.data ?? []).map(({ code, name }) => ({ value: code, label: name })),
      ]
    : held.flatMap(({ scopeKind, ref, name }) =>
        scopeKind === 'UNIT' && ref ? [{ value: ref, label: name ?? ref }] : [],
      );
  const only = !city && units.length === 1 ? units[0]?.value : undefined;
  return { units, only, asked };
}
