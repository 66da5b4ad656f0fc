import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HeartOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
  StopOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';
import { wordOf } from '../model/words';

type Looks = Record<string, { tone: Tone; icon: ReactNode }>;

const students: Looks = {
  ENROLLED: { tone: 'done', icon: <CheckCircleOutlined /> },
  SUSPENDED: { tone: 'risk', icon: <PauseCircleOutlined /> },
  DROPPED: { tone: 'overdue', icon: <ExclamationCircleOutlined /> },
  GRADUATED: { tone: 'track', icon: <TrophyOutlined /> },
};

const links: Looks = {
  CLAIMED: { tone: 'risk', icon: <ClockCircleOutlined /> },
  VERIFIED: { tone: 'done', icon: <CheckCircleOutlined /> },
};

const transfers: Looks = {
  OFFERED: { tone: 'risk', icon: <ClockCircleOutlined /> },
  ACCEPTED: { tone: 'done', icon: <CheckCircleOutlined /> },
};

const orders: Looks = {
  ACTIVE: { tone: 'overdue', icon: <StopOutlined /> },
  ENDED: { tone: 'muted', icon: <CheckCircleOutlined /> },
};

const care: Looks = {
  ACTIVE: { tone: 'track', icon: <HeartOutlined /> },
  ENDED: { tone: 'muted', icon: <CheckCircleOutlined /> },
};

const requests: Looks = {
  RECEIVED: { tone: 'risk', icon: <ClockCircleOutlined /> },
  IN_PROGRESS: { tone: 'track', icon: <ClockCircleOutlined /> },
  ANSWERED: { tone: 'done', icon: <CheckCircleOutlined /> },
};

const rosters: Looks = {
  LINKED: { tone: 'done', icon: <CheckCircleOutlined /> },
  WAITING: { tone: 'risk', icon: <ClockCircleOutlined /> },
  NONE: { tone: 'muted', icon: <MinusCircleOutlined /> },
};

const other = { tone: 'muted' as const, icon: <StopOutlined /> };

/** Where a pupil stands, as icon and word. */
export function StudentStatusTag({ status }: { status: string }) {
  return <Pill {...(students[status] ?? other)}>{wordOf('studentStatus', status)}</Pill>;
}

/** Where a link stands. */
export function LinkStatusTag({ status }: { status: string }) {
  return <Pill {...(links[status] ?? other)}>{wordOf('linkStatus', status)}</Pill>;
}

/** What became of a transfer. */
export function TransferStatusTag({ status }: { status: string }) {
  return <Pill {...(transfers[status] ?? other)}>{wordOf('transferStatus', status)}</Pill>;
}

/** Whether an order keeps somebody away. */
export function OrderStatusTag({ status }: { status: string }) {
  return <Pill {...(orders[status] ?? other)}>{wordOf('orderStatus', status)}</Pill>;
}

/** Whether what is kept of a pupil holds. */
export function CareStatusTag({ status }: { status: string }) {
  return <Pill {...(care[status] ?? other)}>{wordOf('careStatus', status)}</Pill>;
}

/** Where a request about personal information stands. */
export function RequestStatusTag({ status }: { status: string }) {
  return <Pill {...(requests[status] ?? other)}>{wordOf('requestStatus', status)}</Pill>;
}

/** Whether anybody is linked to a pupil of a class. */
export function RosterTag({ linked }: { linked: string }) {
  return <Pill {...(rosters[linked] ?? other)}>{wordOf('rosterLink', linked)}</Pill>;
}
