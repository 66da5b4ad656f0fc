import { CheckOutlined, EditOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { formatDate, formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { RuleLink } from '@/shared/ui/RuleLink';
import { useGuardian } from '../api/guardians';
import { type LinkVersion, useLink } from '../api/links';
import { LinkStepDialog, type LinkVerb } from '../components/LinkStepDialog';
import { OrderDialog } from '../components/OrderDialog';
import styles from '../components/People.module.css';
import { SafeButton } from '../components/SafeButton';
import { SafeDialog } from '../components/SafeDialog';
import { LinkStatusTag } from '../components/tags';
import { wordOf } from '../model/words';
import '../peopleTexts';

/** One link between a pupil and somebody who answers for it, and the decision about it. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useLink(id)} page={Tie} />;
}

function Tie({ detail, etag }: LinkVersion) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [verb, setVerb] = useState<LinkVerb>();
  const { link, actions } = detail;
  const action = (name: string) => actions.find((one) => one.name === name);
  const [ordering, setOrdering] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const own = actions.some((one) => !one.enabled);
  const me = useMe();
  const mayOrder = may(me, 'court-order:write') && !own;
  // Behind a link that has ended there may be nobody left whom the school answers for.
  const mayCorrect = may(me, 'guardian-link:write') && !own && link.status !== 'REVOKED';
  const keepable = may(me, 'safe-contact:write') && !own && link.status !== 'REVOKED';
  const guardian = useGuardian(link.guardian, mayCorrect).data?.guardian;
  return (
    <>
      <PageHeader
        above={<BackLink to="/guardian-links" text={t('links.title')} />}
        title={`${wordOf('relation', link.relation)} ${link.guardianName}`}
        tag={
          <>
            <LinkStatusTag status={link.status} />{' '}
            {detail.synthetic && <Pill tone="muted">{t('synthetic')}</Pill>}
          </>
        }
        subtitle={t('link.of', { name: link.studentName })}
        actions={
          <>
            <ActionButton
              type="primary"
              icon={<CheckOutlined />}
              action={action('verify')}
              text={t('link.verify')}
              onClick={() => setVerb('verify')}
            />
            <ActionButton
              danger
              action={action('reject')}
              text={t('link.reject')}
              onClick={() => setVerb('reject')}
            />
            <ActionButton
              icon={<EditOutlined />}
              action={action('update')}
              text={t('link.update')}
              onClick={() => void navigate(`/guardian-links/${link.id}/edit`)}
            />
            <ActionButton
              action={mayCorrect ? guardian?.actions.find((one) => one.name === 'correct') : undefined}
              text={t('guardian.correct')}
              onClick={() => void navigate(`/guardian-links/${link.id}/guardian`)}
            />
            {keepable && <SafeButton link={link} onRegister={() => setKeeping(true)} />}
            {mayOrder && <Button onClick={() => setOrdering(true)}>{t('orders:register')}</Button>}
            <ActionButton
              danger
              action={action('revoke')}
              text={t('link.revoke')}
              onClick={() => setVerb('revoke')}
            />
          </>
        }
      />
      {verb && <LinkStepDialog detail={detail} etag={etag} verb={verb} onClose={() => setVerb(undefined)} />}
      {keeping && <SafeDialog link={link} onClose={() => setKeeping(false)} />}
      {ordering && <OrderDialog link={link} onClose={() => setOrdering(false)} />}
      <div className={`${styles.layout} ${styles.narrow}`}>
        {own && <Alert type="info" showIcon title={t('link.own')} description={<RuleLink id="FL-01" />} />}
        {link.status === 'CLAIMED' && !own && <Alert type="info" showIcon title={t('link.check')} />}
        {detail.sameOnFile && (
          <Alert
            type="info"
            showIcon
            title={t('link.same')}
            description={<Link to={`/guardian-links/${detail.sameOnFile}`}>{t('link.sameOpen')}</Link>}
          />
        )}
        {link.cutByOrder && <Alert type="warning" showIcon title={t('link.cut')} />}
        <Card title={t('link.facts')}>
          <LinkFacts detail={detail} />
        </Card>
      </div>
    </>
  );
}

function LinkFacts({ detail }: Pick<LinkVersion, 'detail'>) {
  const { t } = useTranslation('people');
  const { link, claimedBy, verifiedAt } = detail;
  const yesNo = (value: boolean) => (value ? t('yes') : t('no'));
  const unlessCut = (value: boolean) => (value && link.cutByOrder ? t('link.suspended') : yesNo(value));
  return (
    <Facts
      facts={[
        {
          label: t('link.pupil'),
          value: <Link to={`/students/${link.student}`}>{link.studentName}</Link>,
        },
        { label: t('link.guardian'), value: link.guardianName },
        { label: t('link.phone'), value: link.phone },
        { label: t('link.relation'), value: wordOf('relation', link.relation) },
        { label: t('link.role'), value: wordOf('linkRole', link.role) },
        { label: t('link.custody'), value: wordOf('custody', link.custody) },
        { label: t('link.livesWith'), value: yesNo(link.livesWith) },
        { label: t('link.mayView'), value: unlessCut(link.mayView) },
        { label: t('link.mayPickUp'), value: unlessCut(link.mayPickUp) },
        { label: t('link.mayDecide'), value: unlessCut(link.mayDecide) },
        { label: t('link.priority'), value: String(link.priority) },
        { label: t('link.hasAccount'), value: yesNo(link.hasAccount) },
        { label: t('link.source'), value: wordOf('linkSource', claimedBy) },
        { label: t('link.from'), value: formatDate(link.from) },
        { label: t('link.until'), value: link.until ? formatDate(link.until) : t('link.open') },
        ...(verifiedAt ? [{ label: t('link.verifiedAt'), value: formatInstant(verifiedAt) }] : []),
      ]}
    />
  );
}
