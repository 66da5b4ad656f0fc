import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { may, useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useGrantOptions } from '../api/grants';
import { useInvite } from '../api/invitations';
import styles from './Grants.module.css';

interface Props {
  persons: string[];
  /** The role of the invitation that is repeated. */
  role?: string;
  onClose: () => void;
}

/** How many, with which role, and what will happen; then it runs by itself and has its own page. */
export function InviteDialog({ persons, role: before, onClose }: Props) {
  const { t } = useTranslation('access');
  const navigate = useNavigate();
  const grants = may(useMe(), 'grant:write');
  const [role, setRole] = useState(before);
  const keyFor = useRequestKey();
  const invite = useInvite();
  const offered = useGrantOptions();
  const options = offered.data?.items ?? [];
  const roles = options.filter(({ scopeKinds }) => scopeKinds.includes('SCHOOL'));
  const count = persons.length;
  const body = { persons, role };
  const send = () =>
    invite.mutate(
      { key: keyFor(body), body },
      {
        onSuccess: (job) => {
          onClose();
          void navigate(`/accounts/invitations/${job.id}`);
        },
      },
    );
  return (
    <Modal
      open
      title={t('invite.title')}
      okText={t('invite.start', { count })}
      cancelText={t('accounts.cancel')}
      confirmLoading={invite.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <p className={styles.explain}>
        {t('invite.what', { count })}
        {role ? t('invite.withRole', { role: labelOf('role', role) }) : t('invite.withoutRole')}
      </p>
      {invite.isError && <ProblemAlert error={invite.error} />}
      {grants && offered.isError && <ProblemAlert error={offered.error} />}
      {grants && roles.length > 0 && (
        <Form layout="vertical">
          <Form.Item label={t('invite.role')} htmlFor="invite-role" extra={t('invite.roleHelp')}>
            <Select
              id="invite-role"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('invite.noRole')}
              value={role}
              onChange={(next?: string) => setRole(next)}
              options={roles.map((one) => ({ value: one.role, label: labelOf('role', one.role) }))}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
