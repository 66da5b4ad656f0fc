import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Pill } from '@/shared/ui/Pill';
import '../texts';

/** Whether a key still opens anything. */
export function ClientTag({ status }: { status: string }) {
  const { t } = useTranslation('apiClients');
  const active = status === 'ACTIVE';
  return (
    <Pill tone={active ? 'done' : 'muted'} icon={active ? <CheckCircleOutlined /> : <StopOutlined />}>
      {t(`status.${status}`, t('unknown', { code: status }))}
    </Pill>
  );
}
