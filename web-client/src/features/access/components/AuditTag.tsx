import { CheckCircleOutlined, ExclamationCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { auditCodes } from '@/shared/codes/auditCodes';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  OK: { tone: 'done', icon: <CheckCircleOutlined /> },
  DENIED: { tone: 'overdue', icon: <StopOutlined /> },
  RULE: { tone: 'risk', icon: <ExclamationCircleOutlined /> },
};

/** What came of a request, as icon and word. */
export function AuditTag({ result }: { result: string }) {
  const look = looks[result] ?? { tone: 'muted' as const, icon: <StopOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {auditCodes.labelOf('auditResult', result)}
    </Pill>
  );
}
