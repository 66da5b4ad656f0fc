import { ArrowLeftOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { formatDate, formatInstant } from '@/shared/format/format';
import { toQuery } from '@/shared/list/urlFilters';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import {
  type InstituteVerb,
  type InstituteVersion,
  useInstitute,
  useInstituteHistory,
  useInstituteStep,
} from '../api/institutes';
import '../instituteTexts';
import { ActionButton } from '@/shared/ui/ActionButton';
import { InstitutePapers } from '../components/InstitutePapers';
import { InstituteStatusTag } from '../components/InstituteStatusTag';
import { InstituteStepDialog } from '../components/InstituteStepDialog';
import { InstituteTimeline } from '../components/InstituteTimeline';
import { ResearcherList } from '../components/ResearcherList';
import { appointed } from '../model/instituteForms';
import { wordOf } from '../model/instituteWords';
import styles from './SchoolPage.module.css';
import '../orgTexts';

/** One institute: where it stands, who works there, what it plans and reports, what may be done now. */
export function Component() {
  const { id = '' } = useParams();
  const found = useInstitute(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) {
    return (
      <ProblemPage
        error={found.error}
        onRetry={() => void found.refetch()}
        about={{ id, resource: 'institutes' }}
      />
    );
  }
  return <Institute {...found.data} />;
}

const verbs: readonly InstituteVerb[] = ['close', 'suspend', 'resume', 'open'];

function Institute({ detail, etag }: InstituteVersion) {
  const { t } = useTranslation('institutes');
  const navigate = useNavigate();
  const me = useMe();
  const [verb, setVerb] = useState<InstituteVerb>();
  const [sort, setSort] = useState<string>();
  const { institute, actions } = detail;
  const action = (name: string) => actions.find((one) => one.name === name);
  return (
    <>
      <PageHeader
        above={
          <Link to="/institutes" className={styles.back}>
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={institute.name}
        tag={
          <>
            <InstituteStatusTag status={institute.status} />{' '}
            {detail.synthetic && <Pill tone="muted">{t('synthetic')}</Pill>}
          </>
        }
        subtitle={t('staffed', { full: institute.fullTime, part: institute.partTime })}
        actions={
          <>
            {verbs.map((one) => (
              <ActionButton
                key={one}
                danger={one === 'close'}
                action={action(one)}
                text={t(`action.${one}`)}
                onClick={() => setVerb(one)}
              />
            ))}
            <ActionButton
              type="primary"
              icon={<EditOutlined />}
              action={action('update')}
              text={t('action.update')}
              onClick={() => void navigate(`/institutes/${institute.id}/edit`)}
            />
          </>
        }
      />
      {verb && (
        <Taking
          id={institute.id}
          name={institute.name}
          etag={etag}
          verb={verb}
          onClose={() => setVerb(undefined)}
        />
      )}
      <div className={styles.column}>
        <div className={styles.layout}>
          <Card title={t('facts')}>
            <InstituteFacts detail={detail} />
          </Card>
          <Timeline id={institute.id} />
        </div>
        {may(me, 'researcher:read') && (
          <Card
            title={t('researcher.title')}
            extra={
              may(me, 'researcher:write') &&
              institute.status !== 'CLOSED' && (
                <Button
                  icon={<PlusOutlined />}
                  onClick={() => void navigate(`/institutes/researchers/new?institute=${institute.id}`)}
                >
                  {t('researcher.new')}
                </Button>
              )
            }
          >
            <ResearcherList
              query={toQuery({ institute: institute.id, status: appointed, sort })}
              oneInstitute
              sort={sort}
              onSort={setSort}
              onClear={undefined}
            />
          </Card>
        )}
        {may(me, 'institute-paper:read') && (
          <InstitutePapers institute={institute.id} open={institute.status !== 'CLOSED'} />
        )}
      </div>
    </>
  );
}

interface TakingProps {
  id: string;
  name: string;
  etag: string;
  verb: InstituteVerb;
  onClose: () => void;
}

function Taking({ id, name, etag, verb, onClose }: TakingProps) {
  const step = useInstituteStep(id, verb);
  return <InstituteStepDialog subject={name} verb={verb} etag={etag} step={step} onClose={onClose} />;
}

function Timeline({ id }: { id: string }) {
  return <InstituteTimeline id={id} history={useInstituteHistory(id)} />;
}

function InstituteFacts({ detail }: Pick<InstituteVersion, 'detail'>) {
  const { t } = useTranslation('institutes');
  const { institute } = detail;
  return (
    <Facts
      facts={[
        { label: t('field.level'), value: wordOf('instituteLevel', institute.level) },
        { label: t('field.managingUnit'), value: institute.managingUnit.name },
        { label: t('field.serviceArea'), value: detail.serviceArea, wide: true },
        { label: t('field.address'), value: detail.address },
        {
          label: t('field.establishedOn'),
          value: detail.establishedOn && formatDate(detail.establishedOn),
        },
        { label: t('field.createdAt'), value: formatInstant(detail.createdAt) },
        { label: t('field.updatedAt'), value: formatInstant(institute.updatedAt) },
      ]}
    />
  );
}
