import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { StudentCircle } from '@/shared/api/types';
import { useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { dayOf } from '@/shared/format/days';
import { formatDate } from '@/shared/format/format';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useCircle } from '../api/circle';
import '../circleTexts';
import { CircleGroup } from '../components/CircleGroup';
import styles from '../components/People.module.css';
import { peopleIn, sideOf, sides, wordsOfRead } from '../model/circle';

/** Who can see a child, why, until when, and who has looked. Made for a parent's phone. */
export function Component() {
  const { id = '' } = useParams();
  const found = useCircle(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 10 }} />
      </Card>
    );
  }
  if (found.isError) {
    return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  }
  return <Circle circle={found.data} />;
}

function Circle({ circle }: { circle: StudentCircle }) {
  const { t } = useTranslation('circle');
  const parent = useMe().actingRole === 'guardian';
  const name = circle.studentName;
  const offices = circle.members.filter((one) => sideOf(one) === 'office');
  return (
    <>
      <PageHeader
        above={<BackLink to={`/students/${circle.student}`} text={name} />}
        title={t('title', { name })}
      />
      <div className={`${styles.layout} ${styles.narrow}`}>
        <Card>
          <p className={styles.lead}>
            {t('sentence', { people: peopleIn(circle.members), name })}
            {offices.length > 0 && t('offices', { offices: t('group.office') })}
            {t('ends')}
            {parent && t('wrong')}
          </p>
        </Card>
        {sides.map((side) => (
          <CircleGroup key={side} side={side} members={circle.members} />
        ))}
        <History circle={circle} />
      </div>
    </>
  );
}

function History({ circle }: { circle: StudentCircle }) {
  const { t } = useTranslation('circle');
  const reads = circle.lastReads;
  return (
    <Card title={t('history')}>
      {reads === undefined && <p className={desk.soft}>{t('historyHidden')}</p>}
      {reads !== undefined && <p className={desk.soft}>{t('late')}</p>}
      {reads?.length === 0 && <p className={desk.soft}>{t('noHistory')}</p>}
      {reads !== undefined && reads.length > 0 && (
        <>
          <p className={desk.soft}>{t('historyText', { date: formatDate(dayOf(circle.readsSince)) })}</p>
          <ul className={desk.rows} aria-label={t('history')}>
            {reads.map((one, at) => (
              // Several looks of a day look alike; the list is never sorted anew.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={at}>
                <div className={desk.title}>
                  <span>
                    {labelOf('role', one.role)} · {wordsOfRead(one.action, t('care'))}
                  </span>
                </div>
                <div className={desk.soft}>{formatDate(dayOf(one.on))}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
