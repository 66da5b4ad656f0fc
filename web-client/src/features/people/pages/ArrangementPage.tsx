import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMe } from '@/shared/auth/me';
import { formatDate, formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import {
  type ArrangementVersion,
  type Told,
  useArrangement,
  useEndArrangement,
  useTellNotice,
} from '../api/arrangements';
import { NoticeFields } from '../components/ArrangementDialog';
import { ContactsCard } from '../components/ContactsCard';
import { EndStep } from '../components/EndStep';
import { FormDialog } from '../components/FormDialog';
import styles from '../components/People.module.css';
import { CareStatusTag } from '../components/tags';
import { missingOf } from '../model/notice';
import '../careTexts';

/** Who looks after one pupil, who was told of it, and whether the parents keep in touch. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useArrangement(id)} page={Arrangement} />;
}

function Arrangement({ detail, etag }: ArrangementVersion) {
  const { t } = useTranslation('care');
  const family = useMe().actingRole === 'guardian';
  const [open, setOpen] = useState(false);
  const { arrangement, actions } = detail;
  const end = useEndArrangement(arrangement.id);
  const action = (name: string) => actions.find((one) => one.name === name);
  const missing = missingOf(arrangement);
  const toldWords = missing ? t(`arrangement.missing${missing}`) : t('arrangement.toldBoth');
  return (
    <>
      <PageHeader
        above={
          <BackLink
            to={family ? '/my-children' : `/students/${arrangement.student.id}`}
            text={arrangement.student.personName}
          />
        }
        title={t('arrangement.title')}
        tag={<CareStatusTag status={arrangement.status} />}
        actions={
          <>
            <EndStep
              action={action('end')}
              words={{
                end: t('arrangement.end'),
                text: t('arrangement.endText'),
                on: t('endedOn'),
                help: t('arrangement.endHelp'),
                done: t('arrangement.endDone'),
                stale: t('stale'),
              }}
              end={end}
              etag={etag}
            />
            <ActionButton
              action={action('notice')}
              text={t('arrangement.notice')}
              onClick={() => setOpen(true)}
            />
          </>
        }
      />
      {open && <NoticeDialog detail={detail} etag={etag} onClose={() => setOpen(false)} />}
      <div className={`${styles.layout} ${styles.narrow}`}>
        {missing && arrangement.status === 'ACTIVE' && (
          <Alert
            type="warning"
            showIcon
            title={toldWords}
            description={family ? t('arrangement.missingParent') : t('arrangement.missingSchoolSide')}
          />
        )}
        <ContactsCard arrangement={arrangement} action={action('contact')} />
        <Card title={t('arrangement.facts')}>
          <Facts
            facts={[
              { label: t('arrangement.pupil'), value: arrangement.student.personName },
              { label: t('arrangement.carer'), value: arrangement.carerName },
              { label: t('arrangement.carerPhone'), value: detail.carerPhone },
              { label: t('from'), value: formatDate(arrangement.from) },
              { label: t('arrangement.reason'), value: detail.reason, wide: true },
              { label: t('arrangement.told'), value: toldWords, wide: true },
              { label: t('createdAt'), value: formatInstant(arrangement.createdAt) },
              ...(arrangement.to ? [{ label: t('endedOn'), value: formatDate(arrangement.to) }] : []),
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

/** What the parents have told in writing since. */
function NoticeDialog({ detail, etag, onClose }: ArrangementVersion & { onClose: () => void }) {
  const { t } = useTranslation('care');
  const { id, toldSchool, toldVillage } = detail.arrangement;
  const tell = useTellNotice(id);
  return (
    <FormDialog<Told>
      title={t('arrangement.notice')}
      initial={{ toldSchool, toldVillage }}
      step={tell}
      send={(told, then) => tell.mutate({ etag, ...told }, then)}
      done={t('arrangement.noticeDone')}
      stale={t('stale')}
      onClose={onClose}
    >
      <NoticeFields />
    </FormDialog>
  );
}
