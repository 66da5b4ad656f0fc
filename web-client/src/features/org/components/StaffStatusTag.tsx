import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  PauseCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { labelOf } from '@/shared/codes/codes';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  PLANNED: { tone: 'track', icon: <ClockCircleOutlined /> },
  ACTIVE: { tone: 'done', icon: <CheckCircleOutlined /> },
  ON_LEAVE: { tone: 'risk', icon: <PauseCircleOutlined /> },
};

/** Where somebody's work stands, as icon and word. */
export function StaffStatusTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'muted' as const, icon: <StopOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {labelOf('staffStatus', status)}
    </Pill>
  );
}
