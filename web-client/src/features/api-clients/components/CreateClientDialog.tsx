import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { OrganisationPicker } from '@/shared/ui/OrganisationPicker';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useCreateClient } from '../api/clients';
import { areAddresses, bodyOf, CLIENT_ID, inputFor, type NewClient } from '../model/newClient';
import { useTell } from './SecretModal';
import '../texts';

/** A key for a program of an agency. */
export function CreateClientDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('apiClients');
  const [form] = Form.useForm<NewClient>();
  const keyFor = useRequestKey();
  const create = useCreateClient(useTell());
  const send = (fields: NewClient) => {
    const body = bodyOf(fields);
    create.mutate(
      { key: keyFor(body), body },
      {
        onSuccess: onClose,
        onError: (error) =>
          form.setFields(
            problemOf(error).errors.flatMap(({ field, message }) => {
              const name = inputFor(field);
              return name ? [{ name, errors: [message] }] : [];
            }),
          ),
      },
    );
  };
  return (
    <Modal
      open
      title={t('create.title')}
      okText={t('create.title')}
      cancelText={t('step.cancel')}
      mask={{ closable: false }}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('create.text')}</p>
      {create.isError && <ProblemAlert error={create.error} />}
      <Form<NewClient> form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item<NewClient>
          name="agency"
          label={t('field.agency')}
          rules={[{ required: true, message: t('create.agencyRule') }]}
        >
          <OrganisationPicker placeholder={t('create.agencyPick')} none={t('create.agencyNone')} />
        </Form.Item>
        <Form.Item<NewClient>
          name="clientId"
          label={t('field.clientId')}
          extra={t('create.clientIdHelp')}
          validateTrigger="onBlur"
          rules={[{ required: true, pattern: CLIENT_ID, max: 60, message: t('create.clientIdRule') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item<NewClient>
          name="purpose"
          label={t('field.purpose')}
          extra={t('create.purposeHelp')}
          validateTrigger="onBlur"
          rules={[{ required: true, whitespace: true, min: 2, max: 100, message: t('create.purposeRule') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item<NewClient>
          name="allowedAddresses"
          label={t('field.addresses')}
          extra={t('create.addressesHelp')}
          validateTrigger="onBlur"
          rules={[
            {
              validator: async (_, text?: string) => {
                if (!areAddresses(text)) throw new Error(t('create.addressesRule'));
              },
            },
          ]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
