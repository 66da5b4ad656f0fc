import { ClockCircleOutlined, ExclamationCircleOutlined, HourglassOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { WorkItemDue } from '@/shared/api/types';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  OVERDUE: { tone: 'overdue', icon: <ExclamationCircleOutlined /> },
  TODAY: { tone: 'risk', icon: <HourglassOutlined /> },
  AHEAD: { tone: 'track', icon: <ClockCircleOutlined /> },
};

/** How long there still is, in the server's words. */
export function DueTag({ due }: { due: WorkItemDue }) {
  const look = looks[due.state ?? ''];
  if (!look) return null;
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {due.words}
    </Pill>
  );
}
