import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NextAction } from '@/shared/api/types';
import { actingRoleOf, may, placesOf, roleName, useMe } from '@/shared/auth/me';
import { formatToday } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useNextActions } from '../api/work';
import { AllDone } from '../components/AllDone';
import { NextActionRow } from '../components/NextActionRow';
import { WorkLights } from '../components/WorkLights';
import styles from './TodayPage.module.css';
import '../accessTexts';

/** Worst first, as the server sorts them. */
const states = ['OVERDUE', 'TODAY', 'AHEAD'] as const;

/** Everybody's first screen: what to do next, most urgent first, and the lights of what one answers for. */
export function Component() {
  const { t } = useTranslation('access');
  const me = useMe();
  const next = useNextActions();
  const place = placesOf(actingRoleOf(me)).join('、');
  const oversees = may(me, 'work-oversight:read');
  const subtitle = [formatToday(new Date()), roleName(me.actingRole), place].filter(Boolean).join(' · ');
  return (
    <>
      <PageHeader title={t('today.title')} subtitle={subtitle} />
      {next.isError && <ProblemAlert error={next.error} onRetry={() => void next.refetch()} />}
      <div className={oversees ? `${styles.layout} ${styles.withLights}` : styles.layout}>
        <div className={styles.actions}>
          {next.isPending && <Waiting />}
          {next.data && next.data.items.length === 0 && (
            <Card flush>
              <AllDone />
            </Card>
          )}
          {next.data &&
            states.map((state) => (
              <Group
                key={state}
                state={state}
                actions={next.data.items.filter((action) => action.due.state === state)}
              />
            ))}
          {next.data?.more && (
            <Link to="/work-items?turn=MINE" className={styles.more}>
              {t('today.more')}
            </Link>
          )}
        </div>
        {oversees && <WorkLights place={place} />}
      </div>
    </>
  );
}

function Group({ state, actions }: { state: (typeof states)[number]; actions: NextAction[] }) {
  const { t } = useTranslation('access');
  if (actions.length === 0) return null;
  return (
    <Card flush title={t(`today.group.${state}`, { count: actions.length })}>
      <ul className={styles.list} aria-label={t(`today.group.${state}`, { count: actions.length })}>
        {actions.map((action) => (
          <NextActionRow key={action.id} action={action} />
        ))}
      </ul>
    </Card>
  );
}

/** As tall as a few things to do. */
function Waiting() {
  return (
    <Card>
      {['a', 'b', 'c', 'd'].map((key) => (
        <Skeleton key={key} active title={{ width: '46%' }} paragraph={{ rows: 1, width: '30%' }} />
      ))}
    </Card>
  );
}
