import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  DownloadOutlined,
  MinusCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportRequestRow } from '@/shared/api/types';
import { formatDate } from '@/shared/format/format';
import type { Tone } from '@/shared/theme/tokens';
import desk from '@/shared/ui/desk.module.css';
import { Pill } from '@/shared/ui/Pill';
import { isLate, stateOf } from '../model/requests';
import '../texts';

const states: Record<string, { tone: Tone; icon: ReactNode }> = {
  SUBMITTED: { tone: 'risk', icon: <ClockCircleOutlined /> },
  APPROVED: { tone: 'done', icon: <CheckCircleOutlined /> },
  TAKEN: { tone: 'track', icon: <DownloadOutlined /> },
  WITHDRAWN: { tone: 'muted', icon: <MinusCircleOutlined /> },
  EXPIRED: { tone: 'muted', icon: <ClockCircleOutlined /> },
};

/** Where a request stands, as icon and word. */
export function RequestTag({ row }: { row: ExportRequestRow }) {
  const { t } = useTranslation('exportRequests');
  const state = stateOf(row);
  const look = states[state] ?? { tone: 'muted' as const, icon: <StopOutlined /> };
  return <Pill {...look}>{t(`status.${state}`, t('unknown', { code: state }))}</Pill>;
}

/** Until when a request is answered; what is late says so. */
export function RequestDue({ row }: { row: ExportRequestRow }) {
  const { t } = useTranslation('exportRequests');
  if (row.status !== 'SUBMITTED') return null;
  const date = formatDate(row.dueOn);
  return isLate(row) ? (
    <Pill tone="overdue">{t('overdue', { date })}</Pill>
  ) : (
    <span className={desk.soft}>{t('due', { date })}</span>
  );
}

/** Who asked; one's own requests are told from those of others. */
export function RequestAuthor({ row }: { row: ExportRequestRow }) {
  const { t } = useTranslation('exportRequests');
  return (
    <span className={desk.tags}>
      {row.raisedBy}
      {row.own && <Pill tone="track">{t('ownMark')}</Pill>}
    </span>
  );
}
