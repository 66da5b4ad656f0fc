import { CheckCircleOutlined, ClockCircleOutlined, HourglassOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantRow } from '@/shared/api/types';
import { accessCodes } from '@/shared/codes/accessCodes';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';
import { endsSoon } from '../model/period';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  LIVE: { tone: 'done', icon: <CheckCircleOutlined /> },
  FUTURE: { tone: 'risk', icon: <ClockCircleOutlined /> },
  ENDED: { tone: 'muted', icon: <StopOutlined /> },
};

/** Where the period of a grant stands, as icon and word; one that is about to end says so. */
export function GrantTag({ grant }: { grant: Pick<GrantRow, 'state' | 'validTo'> }) {
  const { t } = useTranslation('access');
  if (endsSoon(grant)) {
    return (
      <Pill tone="risk" icon={<HourglassOutlined />}>
        {t('grants.endsSoon')}
      </Pill>
    );
  }
  const look = looks[grant.state] ?? { tone: 'muted' as const, icon: <StopOutlined /> };
  return (
    <Pill tone={look.tone} icon={look.icon}>
      {accessCodes.labelOf('grantState', grant.state)}
    </Pill>
  );
}
