import { CheckCircleOutlined, ClockCircleOutlined, UndoOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { accessCodes } from '@/shared/codes/accessCodes';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  OPEN: { tone: 'track', icon: <ClockCircleOutlined /> },
  DONE: { tone: 'done', icon: <CheckCircleOutlined /> },
  CANCELLED: { tone: 'muted', icon: <UndoOutlined /> },
};

/** How a thing to do ended, as icon and word. */
export function WorkTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'muted' as const, icon: <ClockCircleOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {accessCodes.labelOf('workStatus', status)}
    </Pill>
  );
}
