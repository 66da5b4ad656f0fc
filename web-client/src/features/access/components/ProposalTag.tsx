import { CheckCircleOutlined, ClockCircleOutlined, RollbackOutlined, UndoOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { accessCodes } from '@/shared/codes/accessCodes';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  PROPOSED: { tone: 'risk', icon: <ClockCircleOutlined /> },
  APPROVED: { tone: 'done', icon: <CheckCircleOutlined /> },
  REJECTED: { tone: 'muted', icon: <RollbackOutlined /> },
  WITHDRAWN: { tone: 'muted', icon: <UndoOutlined /> },
};

/** Where a proposal stands, as icon and word. */
export function ProposalTag({ status }: { status: string }) {
  const look = looks[status] ?? { tone: 'muted' as const, icon: <ClockCircleOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {accessCodes.labelOf('proposalStatus', status)}
    </Pill>
  );
}
