import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  PauseCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';
import { standingName } from '../model/instituteWords';

const works = { tone: 'done' as const, icon: <CheckCircleOutlined /> };
const waits = { tone: 'track' as const, icon: <ClockCircleOutlined /> };
const pauses = { tone: 'risk' as const, icon: <PauseCircleOutlined /> };

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  OPERATING: works,
  ACTIVE: works,
  PREPARING: waits,
  PLANNED: waits,
  SUSPENDED: pauses,
  ON_LEAVE: pauses,
};

/** Where an institute or an appointment stands, as icon and word. */
export function InstituteStatusTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'muted' as const, icon: <StopOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {standingName(status)}
    </Pill>
  );
}
