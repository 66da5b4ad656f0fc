import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldRole } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { useSwitchRole } from '@/shared/auth/useSwitchRole';
import { accessCodes } from '@/shared/codes/accessCodes';
import { labelOf } from '@/shared/codes/codes';
import { Pill } from '@/shared/ui/Pill';
import { lastDayWords } from '../model/words';
import styles from '../pages/AccountPage.module.css';
import { DeputyDialog } from './DeputyDialog';

type HeldGrant = HeldRole['grants'][number];

/** One of my roles: where it holds, until when, for whom, and who could stand in. */
export function HeldRoleItem({ held, active }: { held: HeldRole; active: boolean }) {
  const { t } = useTranslation('access');
  const switchRole = useSwitchRole();
  return (
    <li>
      <div className={styles.role}>
        <strong>{roleName(held.role)}</strong>
        {active ? (
          <Pill tone="done">{t('working')}</Pill>
        ) : (
          <Button size="small" onClick={() => switchRole(held.role)}>
            {t('switchTo')}
          </Button>
        )}
      </div>
      {held.grants.length === 0 && <p className={styles.soft}>{t('nothingLeft')}</p>}
      <ul className={styles.grants}>
        {held.grants.map((grant) => (
          <Grant key={grant.id ?? `${grant.scopeKind}:${grant.ref}`} role={held.role} grant={grant} />
        ))}
      </ul>
    </li>
  );
}

function Grant({ role, grant }: { role: string; grant: HeldGrant }) {
  const { t } = useTranslation('access');
  const [asking, setAsking] = useState(false);
  const place = grant.name ?? labelOf('scopeKind', grant.scopeKind);
  return (
    <li>
      <span>
        {labelOf('scopeKind', grant.scopeKind)}
        {grant.name && `：${grant.name}`}
        {grant.post && ` · ${accessCodes.labelOf('post', grant.post)}`}
        {grant.onBehalfOf && ` · ${t('deputies.for', { name: grant.onBehalfOf })}`}
      </span>
      <span className={styles.soft}>
        {grant.validTo ? t('until', { at: lastDayWords(grant.validTo) }) : t('forever')}
      </span>
      {grant.mayHaveDeputy && grant.id && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('deputies.ask')}
        </Button>
      )}
      {asking && grant.id && (
        <DeputyDialog
          grant={grant.id}
          words={`${roleName(role)} · ${place}`}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
