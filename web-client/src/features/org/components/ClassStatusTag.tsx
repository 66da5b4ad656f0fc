import { CheckCircleOutlined, StopOutlined, TrophyOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';
import { classStatusName } from '../model/grades';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  ACTIVE: { tone: 'done', icon: <CheckCircleOutlined /> },
  GRADUATED: { tone: 'track', icon: <TrophyOutlined /> },
};

/** Where a class stands, as icon and word. */
export function ClassStatusTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'muted' as const, icon: <StopOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {classStatusName(status)}
    </Pill>
  );
}
