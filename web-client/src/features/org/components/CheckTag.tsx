import { CheckCircleOutlined, ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { labelOf } from '@/shared/codes/codes';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  CLEAR: { tone: 'done', icon: <CheckCircleOutlined /> },
  HIT: { tone: 'overdue', icon: <WarningOutlined /> },
};

/** What the last background check says, as icon and word; what is still to be done is at risk. */
export function CheckTag({ flag }: { flag: string }) {
  const look = looks[flag] ?? { tone: 'risk' as const, icon: <ClockCircleOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {labelOf('checkFlag', flag)}
    </Pill>
  );
}
