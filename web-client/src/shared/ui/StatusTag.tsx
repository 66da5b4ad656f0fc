import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MergeCellsOutlined,
  PauseCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { labelOf } from '../codes/codes';
import type { Tone } from '../theme/tokens';
import { Pill } from './Pill';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  PREPARING: { tone: 'track', icon: <ClockCircleOutlined /> },
  OPERATING: { tone: 'done', icon: <CheckCircleOutlined /> },
  SUSPENDED: { tone: 'risk', icon: <PauseCircleOutlined /> },
  MERGED: { tone: 'muted', icon: <MergeCellsOutlined /> },
  CLOSED: { tone: 'muted', icon: <StopOutlined /> },
};

/** A state as icon and word; the colour only repeats it. */
export function StatusTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'muted' as const, icon: <StopOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {labelOf('status', status)}
    </Pill>
  );
}
