import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatDate, formatInstant } from '@/shared/format/format';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type SafeVersion, useEndSafeContact, useSafeContact } from '../api/safeContacts';
import { EndStep } from '../components/EndStep';
import styles from '../components/People.module.css';
import { CareStatusTag } from '../components/tags';
import { wordOf } from '../model/words';
import '../safeTexts';

/** How one parent is reached without harm. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useSafeContact(id)} page={Rule} />;
}

function Rule({ detail, etag }: SafeVersion) {
  const { t } = useTranslation('safe');
  const { rule, actions } = detail;
  const end = useEndSafeContact(rule.id);
  return (
    <>
      <PageHeader
        above={<BackLink to={`/students/${rule.student.id}`} text={rule.student.personName} />}
        title={t('row', { name: rule.guardianName })}
        tag={<CareStatusTag status={rule.status} />}
        actions={
          <EndStep
            action={actions.find((one) => one.name === 'end')}
            words={{
              end: t('end'),
              text: t('endText'),
              on: t('endedOn'),
              help: t('endHelp'),
              done: t('ended'),
              stale: t('stale'),
            }}
            end={end}
            etag={etag}
          />
        }
      />
      <div className={`${styles.layout} ${styles.narrow}`}>
        {rule.status === 'ACTIVE' && <Alert type="warning" showIcon title={t('active')} />}
        <Card title={t('facts')}>
          <Facts
            facts={[
              { label: t('pupil'), value: rule.student.personName },
              { label: t('guardian'), value: rule.guardianName },
              { label: t('ways'), value: detail.ways.map((one) => wordOf('safeWay', one)).join('、') },
              {
                label: t('hours'),
                value:
                  detail.hoursFrom && detail.hoursUntil
                    ? t('span', { from: detail.hoursFrom, until: detail.hoursUntil })
                    : t('anyHour'),
              },
              { label: t('wording'), value: detail.wording ?? t('nothing'), wide: true },
              { label: t('createdAt'), value: formatInstant(rule.createdAt) },
              ...(rule.to ? [{ label: t('endedOn'), value: formatDate(rule.to) }] : []),
              ...(detail.endedReason
                ? [{ label: t('endedReason'), value: detail.endedReason, wide: true }]
                : []),
            ]}
          />
        </Card>
      </div>
    </>
  );
}
