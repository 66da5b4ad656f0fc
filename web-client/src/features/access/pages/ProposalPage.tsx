import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ProposalDetail } from '@/shared/api/types';
import { may, roleName, useMe } from '@/shared/auth/me';
import { accessCodes } from '@/shared/codes/accessCodes';
import { formatInstant } from '@/shared/format/format';
import { AttachmentList } from '@/shared/ui/Attachments';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useProposal, type Verb } from '../api/proposals';
import { ProposalDecisionDialog } from '../components/ProposalDecisionDialog';
import { ProposalTag } from '../components/ProposalTag';
import { hasValues, ProposalValues } from '../components/ProposalValues';
import styles from './ProposalPage.module.css';
import '../accessTexts';

/** Where the subject of a kind of proposal is shown, and the right that opens it there. */
function subjectOf(kind: string) {
  if (kind.startsWith('school.')) {
    return { path: '/schools', right: 'school:read', words: 'proposals.school' } as const;
  }
  if (kind.startsWith('staff.')) {
    return { path: '/staff', right: 'staff:read', words: 'proposals.staff' } as const;
  }
  return undefined;
}

/** What is to be founded can be opened when it was. */
function isThere({ kind, status }: ProposalDetail): boolean {
  return kind !== 'school.create' || status === 'APPROVED';
}

/** One proposal: what would happen, who asks for it and why, and what this caller may decide. */
export function Component() {
  const { t } = useTranslation('access');
  const me = useMe();
  const { id = '' } = useParams();
  const found = useProposal(id);
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
        about={{ id, resource: 'proposals' }}
      />
    );
  }
  const { proposal, etag } = found.data;
  const subject = isThere(proposal) ? subjectOf(proposal.kind) : undefined;
  return (
    <>
      <PageHeader
        above={
          <Link to="/proposals" className={styles.back}>
            <ArrowLeftOutlined /> {t('proposals.back')}
          </Link>
        }
        title={proposal.summary}
        tag={<ProposalTag status={proposal.status} />}
        subtitle={proposal.kindName}
        actions={<Decisions proposal={proposal} etag={etag} />}
      />
      <div className={styles.layout}>
        <Card
          title={t('proposals.content')}
          extra={
            subject &&
            may(me, subject.right) && (
              <Link to={`${subject.path}/${proposal.subjectId}`}>{t(subject.words)}</Link>
            )
          }
        >
          <Facts
            facts={[
              { label: t('proposals.subject'), value: proposal.subjectName },
              { label: t('proposals.kind'), value: proposal.kindName },
              { label: t('proposals.proposedBy'), value: proposal.proposedBy },
              { label: t('proposals.role'), value: roleName(proposal.proposedRole) },
              { label: t('proposals.proposedAt'), value: formatInstant(proposal.proposedAt) },
              { label: t('proposals.reason'), value: proposal.reason, wide: true },
            ]}
          />
        </Card>
        {hasValues(proposal) && (
          <Card title={t(proposal.kind === 'school.create' ? 'proposals.newValues' : 'proposals.values')}>
            <ProposalValues proposal={proposal} />
          </Card>
        )}
        {proposal.kind === 'school.split' && (
          <Card title={t('proposals.values')}>
            <Link to={`/schools/${proposal.subjectId}/splits/${proposal.change.plan}`}>
              {t('proposals.plan')}
            </Link>
          </Card>
        )}
        <Card title={t('proposals.attachments')}>
          <AttachmentList files={proposal.attachments} />
        </Card>
        <Card title={t('proposals.decision')}>
          {proposal.decidedAt ? (
            <Facts
              facts={[
                {
                  label: t('proposals.state'),
                  value: accessCodes.labelOf('proposalStatus', proposal.status),
                },
                { label: t('proposals.decidedBy'), value: proposal.decidedBy },
                { label: t('proposals.role'), value: roleName(proposal.decidedRole) },
                { label: t('proposals.decidedAt'), value: formatInstant(proposal.decidedAt) },
                { label: t('proposals.note'), value: proposal.decisionNote, wide: true },
              ]}
            />
          ) : (
            <p className={styles.soft}>{t('proposals.waiting')}</p>
          )}
        </Card>
      </div>
    </>
  );
}

/** The buttons the server offers; a closed one says why beside it. */
function Decisions({ proposal, etag }: { proposal: ProposalDetail; etag: string }) {
  const [verb, setVerb] = useState<Verb>();
  if (proposal.actions.length === 0) return null;
  const reasons = [
    ...new Set(proposal.actions.flatMap((action) => (action.enabled ? [] : [action.reason ?? '']))),
  ];
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {proposal.actions.map((action) => (
          <Button
            key={action.name}
            type={action.name === 'approve' ? 'primary' : 'default'}
            disabled={!action.enabled}
            onClick={() => setVerb(action.name as Verb)}
          >
            {accessCodes.labelOf('decision', action.name)}
          </Button>
        ))}
      </div>
      {reasons.map((reason) => (
        <p key={reason} className={styles.reason}>
          {reason}
        </p>
      ))}
      {verb && (
        <ProposalDecisionDialog
          proposal={proposal}
          etag={etag}
          verb={verb}
          onClose={() => setVerb(undefined)}
        />
      )}
    </div>
  );
}
