import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  StopOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementRow } from '@/shared/api/types';
import { formatDate } from '@/shared/format/format';
import type { Tone } from '@/shared/theme/tokens';
import desk from '@/shared/ui/desk.module.css';
import { Pill } from '@/shared/ui/Pill';
import { isLate, stateOf } from '../model/agreements';
import '../texts';

type Looks = Record<string, { tone: Tone; icon?: ReactNode }>;

const states: Looks = {
  SUBMITTED: { tone: 'risk', icon: <ClockCircleOutlined /> },
  GRANTED: { tone: 'done', icon: <CheckCircleOutlined /> },
  WITHDRAWN: { tone: 'muted', icon: <MinusCircleOutlined /> },
  EXPIRED: { tone: 'muted', icon: <ClockCircleOutlined /> },
};

const levels: Looks = {
  L2: { tone: 'track' },
  L3: { tone: 'track' },
  L4: { tone: 'risk', icon: <WarningOutlined /> },
};

const attributes: Looks = {
  UNCONDITIONAL: { tone: 'done', icon: <CheckCircleOutlined /> },
  CONDITIONAL: { tone: 'track' },
};

const closed = { tone: 'muted' as const, icon: <StopOutlined /> };

/** Where an agreement stands, as icon and word. */
export function AgreementTag({ row }: { row: Pick<AgreementRow, 'status' | 'inForce'> }) {
  const { t } = useTranslation('sharing');
  const state = stateOf(row);
  return <Pill {...(states[state] ?? closed)}>{t(`status.${state}`, t('unknown', { code: state }))}</Pill>;
}

/** Whether it gives anything now. */
export function InForceTag({ inForce }: { inForce: boolean }) {
  const { t } = useTranslation('sharing');
  return inForce ? (
    <Pill tone="done" icon={<CheckCircleOutlined />}>
      {t('inForce.yes')}
    </Pill>
  ) : (
    <span className={desk.soft}>{t('inForce.no')}</span>
  );
}

/** Until when an application is answered; what is late says so. */
export function AgreementDue({ row }: { row: Pick<AgreementRow, 'status' | 'dueOn'> }) {
  const { t } = useTranslation('sharing');
  if (row.status !== 'SUBMITTED') return null;
  const date = formatDate(row.dueOn);
  return isLate(row) ? (
    <Pill tone="overdue">{t('overdue', { date })}</Pill>
  ) : (
    <span className={desk.soft}>{t('due', { date })}</span>
  );
}

/** How close a field is to a person. */
export function LevelTag({ level }: { level: string }) {
  const { t } = useTranslation('sharing');
  if (level === '') return null;
  const look = levels[level] ?? { tone: 'muted' as const };
  return <Pill {...look}>{t(`level.${level}`, t('unknown', { code: level }))}</Pill>;
}

/** Whether a resource is shared at all, and how. */
export function AttributeTag({ attribute }: { attribute: string }) {
  const { t } = useTranslation('sharing');
  const look = attributes[attribute] ?? closed;
  return <Pill {...look}>{t(`attribute.${attribute}`, t('unknown', { code: attribute }))}</Pill>;
}
