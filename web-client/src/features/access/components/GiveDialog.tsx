import { App, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { GrantRequest } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { accessCodes } from '@/shared/codes/accessCodes';
import { labelOf } from '@/shared/codes/codes';
import type { Picked } from '@/shared/list/picked';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useGive, useGrantOptions } from '../api/grants';
import { beforeToday, fromDay, untilDay } from '../model/period';
import { AccountField } from './AccountField';
import styles from './Grants.module.css';
import { PlaceField } from './PlaceField';

interface Fields {
  account: string;
  role: string;
  kind: GrantRequest['scopeKind'];
  ref?: Picked;
  post?: GrantRequest['post'];
  from?: Dayjs;
  until?: Dayjs;
  reason: string;
}

/** One grant: to whom, which role, where, how long and why. Offers only what the caller may give. */
export function GiveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const keyFor = useRequestKey();
  const give = useGive();
  const offered = useGrantOptions();
  const options = offered.data?.items ?? [];
  const role = Form.useWatch('role', form);
  const kind = Form.useWatch('kind', form);
  const option = options.find((one) => one.role === role);
  const kinds = option?.scopeKinds ?? [];

  const chooseRole = (next: string) => {
    const one = options.find((other) => other.role === next);
    form.setFieldsValue({ kind: one?.scopeKinds[0], ref: undefined, post: undefined });
  };
  const send = ({ account, kind: scopeKind, ref, post, from, until, reason, role: given }: Fields) => {
    const body = {
      account,
      role: given,
      scopeKind,
      ref: ref?.id,
      post,
      validFrom: fromDay(from),
      validTo: untilDay(until),
      reason: reason.trim(),
    };
    give.mutate(
      { key: keyFor(body), body },
      {
        onSuccess: () => {
          void message.success(t('grants.given'));
          onClose();
        },
      },
    );
  };
  const needed = (text: string) => [{ required: true, message: text }];

  return (
    <Modal
      open
      title={t('grants.give')}
      okText={t('grants.give')}
      cancelText={t('proposals.cancel')}
      confirmLoading={give.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className={styles.explain}>{t('grants.giveHelp')}</p>
      {give.isError && <ProblemAlert error={give.error} />}
      {offered.isError && <ProblemAlert error={offered.error} />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item name="account" label={t('grants.account')} rules={needed(t('grants.accountMissing'))}>
          <AccountField />
        </Form.Item>
        <Form.Item name="role" label={t('grants.role')} rules={needed(t('grants.roleMissing'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={offered.isPending}
            onChange={chooseRole}
            options={options.map((one) => ({ value: one.role, label: labelOf('role', one.role) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('grants.kind')} hidden={kinds.length < 2}>
          <Select
            onChange={() => form.setFieldValue('ref', undefined)}
            options={kinds.map((one) => ({ value: one, label: labelOf('scopeKind', one) }))}
          />
        </Form.Item>
        {kind && kind !== 'CITY' && (
          <Form.Item name="ref" label={t('grants.place')} rules={needed(t('grants.placeMissing'))}>
            <PlaceField kind={kind} />
          </Form.Item>
        )}
        {(option?.posts.length ?? 0) > 0 && (
          <Form.Item name="post" label={t('grants.post')} extra={t('grants.postHelp')}>
            <Select
              allowClear
              options={option?.posts.map((one) => ({ value: one, label: accessCodes.labelOf('post', one) }))}
            />
          </Form.Item>
        )}
        <Form.Item name="from" label={t('grants.from')} extra={t('grants.fromHelp')}>
          <DatePicker disabledDate={beforeToday} />
        </Form.Item>
        <Form.Item name="until" label={t('grants.until')} extra={t('grants.untilHelp')}>
          <DatePicker disabledDate={beforeToday} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('grants.reason')}
          rules={[{ required: true, whitespace: true, message: t('grants.reasonMissing') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
