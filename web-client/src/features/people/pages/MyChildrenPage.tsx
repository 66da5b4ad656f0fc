import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '@/shared/auth/me';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Facts } from '@/shared/ui/Facts';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useFamily } from '../api/links';
import { useOwnStudents, useStudent } from '../api/students';
import { ChildCare } from '../components/ChildCare';
import styles from '../components/People.module.css';
import { ReceiptBanner } from '../components/ReceiptBanner';
import { LinkStatusTag, StudentStatusTag } from '../components/tags';
import { inOrder } from '../model/family';
import { wordOf } from '../model/words';
import '../peopleTexts';

/** More children than a family has: a list this long would be somebody else's. */
const MOST = 12;

/** A parent's children: which school, which class, who else is linked. Made for a small screen. */
export function Component() {
  const { t } = useTranslation('people');
  const me = useMe();
  const found = useOwnStudents({});
  return (
    <>
      <PageHeader
        title={t('children.title')}
        subtitle={t('children.hello', { name: me.displayName })}
        actions={<LinkButton to="/join">{t('children.join')}</LinkButton>}
      />
      <div className={`${styles.layout} ${styles.narrow}`}>
        <ReceiptBanner />
        {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <Waiting />}
        {found.data?.items.length === 0 && (
          <Card>
            <EmptyState title={t('children.none')} text={t('children.noneText')} />
          </Card>
        )}
        {found.data?.items.slice(0, MOST).map((row) => (
          <Child key={row.id} id={row.id} />
        ))}
      </div>
    </>
  );
}

function Waiting() {
  return (
    <Card>
      <Skeleton active title={{ width: '40%' }} paragraph={{ rows: 4 }} />
    </Card>
  );
}

/** Lists cut every name, a parent's own child's, too; the page of one does not. */
function Child({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const found = useStudent(id);
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const { student } = found.data;
  return (
    <Card>
      <div className={styles.child}>
        <div className={desk.title}>
          <h2>{student.name}</h2>
          <StudentStatusTag status={student.status} />
        </div>
        <Facts
          facts={[
            { label: t('field.school'), value: student.school.name, wide: true },
            { label: t('field.class'), value: student.classGroup?.name ?? t('children.noClass') },
          ]}
        />
        {may(me, 'care-arrangement:read') && <ChildCare student={id} />}
        <Family id={id} />
        <LinkButton to={`/students/${id}/circle`}>{t('children.circle')}</LinkButton>
        {may(me, 'consent:read') && (
          <LinkButton to={`/students/${id}/consents`}>{t('children.consents')}</LinkButton>
        )}
      </div>
    </Card>
  );
}

function Family({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const found = useFamily(id);
  if (found.isPending) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const links = inOrder(found.data.items.filter((link) => link.status !== 'REVOKED'));
  return (
    <section>
      <h3>{t('children.family')}</h3>
      <ul className={desk.rows} aria-label={t('children.family')}>
        {links.map((link) => (
          <li key={link.id}>
            <div className={desk.title}>
              <span>
                {wordOf('relation', link.relation)} {link.guardianName}
              </span>
              <LinkStatusTag status={link.status} />
            </div>
          </li>
        ))}
      </ul>
      <p className={desk.soft}>{t('children.wrong')}</p>
    </section>
  );
}
