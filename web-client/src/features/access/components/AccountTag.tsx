import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  StopOutlined,
  SyncOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { IdentityState } from '@/shared/api/types';
import { accessCodes } from '@/shared/codes/accessCodes';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  INVITED: { tone: 'risk', icon: <ClockCircleOutlined /> },
  ACTIVE: { tone: 'done', icon: <CheckCircleOutlined /> },
  DISABLED: { tone: 'muted', icon: <StopOutlined /> },
};

/** Where an account stands, as icon and word. */
export function AccountTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'muted' as const, icon: <ClockCircleOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {accessCodes.labelOf('accountStatus', status)}
    </Pill>
  );
}

/** Says something only while the sign-in service is not yet where our record is. */
export function IdentityTag({ identity }: { identity: IdentityState }) {
  if (identity.state === 'IN_SYNC') return null;
  const failed = identity.state === 'FAILED';
  return (
    <Pill tone="risk" icon={failed ? <WarningOutlined /> : <SyncOutlined />}>
      {accessCodes.labelOf('identityState', identity.state)}
    </Pill>
  );
}
