import { ArrowLeftOutlined, EditOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { formatDate, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import {
  type ResearcherVerb,
  type ResearcherVersion,
  useResearcher,
  useResearcherHistory,
  useResearcherStep,
} from '../api/institutes';
import '../instituteTexts';
import { ActionButton } from '@/shared/ui/ActionButton';
import { InstituteStatusTag } from '../components/InstituteStatusTag';
import { InstituteStepDialog } from '../components/InstituteStepDialog';
import { InstituteTimeline } from '../components/InstituteTimeline';
import { wordOf } from '../model/instituteWords';
import styles from './SchoolPage.module.css';
import '../orgTexts';

/** One appointment: who, where, which schools and outputs, what may be done now. */
export function Component() {
  const { id = '' } = useParams();
  const found = useResearcher(id);
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
        about={{ id, resource: 'researchers' }}
      />
    );
  }
  return <Appointment {...found.data} />;
}

const verbs: readonly ResearcherVerb[] = ['end', 'leave', 'return', 'begin'];

function Appointment({ detail, etag }: ResearcherVersion) {
  const { t } = useTranslation('institutes');
  const navigate = useNavigate();
  const [verb, setVerb] = useState<ResearcherVerb>();
  const { researcher, actions } = detail;
  const action = (name: string) => actions.find((one) => one.name === name);
  return (
    <>
      <PageHeader
        above={
          <Link to="/institutes/researchers" className={styles.back}>
            <ArrowLeftOutlined /> {t('researcher.back')}
          </Link>
        }
        title={researcher.person.name}
        tag={
          <>
            <InstituteStatusTag status={researcher.status} />{' '}
            {detail.synthetic && <Pill tone="muted">{t('synthetic')}</Pill>}
          </>
        }
        subtitle={`${wordOf('researcherKind', researcher.kind)} · ${researcher.institute.name}`}
        actions={
          <>
            {verbs.map((one) => (
              <ActionButton
                key={one}
                danger={one === 'end'}
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
              onClick={() => void navigate(`/institutes/researchers/${researcher.id}/edit`)}
            />
          </>
        }
      />
      {verb && (
        <Taking
          id={researcher.id}
          name={`${researcher.person.name} · ${researcher.institute.name}`}
          etag={etag}
          verb={verb}
          onClose={() => setVerb(undefined)}
        />
      )}
      <div className={styles.layout}>
        <div>
          <Card title={t('researcher.facts')}>
            <ResearcherFacts detail={detail} />
          </Card>
          <Guided detail={detail} />
        </div>
        <Timeline id={researcher.id} />
      </div>
    </>
  );
}

interface TakingProps {
  id: string;
  name: string;
  etag: string;
  verb: ResearcherVerb;
  onClose: () => void;
}

function Taking({ id, name, etag, verb, onClose }: TakingProps) {
  const step = useResearcherStep(id, verb);
  return <InstituteStepDialog subject={name} verb={verb} etag={etag} step={step} onClose={onClose} />;
}

function Timeline({ id }: { id: string }) {
  return <InstituteTimeline id={id} history={useResearcherHistory(id)} />;
}

function ResearcherFacts({ detail }: Pick<ResearcherVersion, 'detail'>) {
  const { t } = useTranslation('institutes');
  const { researcher } = detail;
  return (
    <Facts
      facts={[
        {
          label: t('researcher.institute'),
          value: <Link to={`/institutes/${researcher.institute.id}`}>{researcher.institute.name}</Link>,
        },
        { label: t('field.managingUnit'), value: researcher.managingUnit.name },
        { label: t('researcher.kind'), value: wordOf('researcherKind', researcher.kind) },
        { label: t('researcher.subject'), value: wordOf('researchSubject', researcher.subject) },
        { label: t('researcher.from'), value: formatDate(researcher.from) },
        {
          label: t('researcher.until'),
          value: researcher.until ? formatDate(researcher.until) : t('researcher.openEnd'),
        },
        { label: t('field.createdAt'), value: formatInstant(detail.createdAt) },
        { label: t('field.updatedAt'), value: formatInstant(researcher.updatedAt) },
      ]}
    />
  );
}

/** Which schools somebody guides, and what has come of the research. */
function Guided({ detail }: Pick<ResearcherVersion, 'detail'>) {
  const { t } = useTranslation('institutes');
  return (
    <>
      <Card title={t('researcher.schools')}>
        {detail.schools.length === 0 ? (
          <p>{t('researcher.noSchools')}</p>
        ) : (
          <ul>
            {detail.schools.map((school) => (
              <li key={school.id}>
                <Link to={`/schools/${school.id}`}>{school.name}</Link>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('researcher.outputs')}>
        {detail.outputs.length === 0 ? (
          <p>{t('researcher.noOutputs')}</p>
        ) : (
          <ul>
            {detail.outputs.map((output) => (
              <li key={`${output.title} ${output.year} ${output.kind}`}>
                {output.title} · {t(`outputKind.${output.kind}`)} ·{' '}
                {t('researcher.year', { year: output.year })}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
