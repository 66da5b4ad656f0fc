import { Drawer, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { usePhone } from '@/shared/theme/usePhone';
import { Facts } from '@/shared/ui/Facts';
import { AuditTag } from './AuditTag';

/** One line of the log, whole; ids can be copied, because names do not stand in it. */
export function AuditDrawer({ event, onClose }: { event?: AuditEvent; onClose: () => void }) {
  const { t } = useTranslation('access');
  const phone = usePhone();
  const copied = (text: string | undefined) => text && <Typography.Text copyable>{text}</Typography.Text>;
  return (
    <Drawer
      open={event !== undefined}
      onClose={onClose}
      size={phone ? '100%' : 480}
      title={event && labelOf('auditAction', event.action)}
    >
      {event && (
        <Facts
          facts={[
            { label: t('audit.result'), value: <AuditTag result={event.result} /> },
            { label: t('audit.refusal'), value: event.refusal },
            { label: t('audit.at'), value: formatInstant(event.at) },
            { label: t('audit.role'), value: roleName(event.actingRole) },
            { label: t('audit.ip'), value: event.ip },
            { label: t('audit.client'), value: event.clientId },
            { label: t('audit.actor'), value: copied(event.actorId), wide: true },
            {
              label: t('audit.ids'),
              value: event.entityIds.map((id) => <div key={id}>{copied(id)}</div>),
              wide: true,
            },
            { label: t('audit.request'), value: copied(event.requestId), wide: true },
          ]}
        />
      )}
    </Drawer>
  );
}
