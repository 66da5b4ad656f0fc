import { CheckCircleOutlined, ClockCircleOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';
import '../duplicateTexts';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  OPEN: { tone: 'risk', icon: <ClockCircleOutlined /> },
  PROPOSED: { tone: 'track', icon: <ClockCircleOutlined /> },
  MERGED: { tone: 'done', icon: <CheckCircleOutlined /> },
};

/** Where a pair stands. */
export function DuplicateStatusTag({ status }: { status: string }) {
  const { t } = useTranslation('duplicates');
  const look = looks[status] ?? { tone: 'muted' as const, icon: <StopOutlined /> };
  return <Pill {...look}>{t(`status.${status}`)}</Pill>;
}
