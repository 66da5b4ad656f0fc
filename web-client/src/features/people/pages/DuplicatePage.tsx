import { MergeCellsOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { type DuplicateVerb, type DuplicateVersion, useDuplicate } from '../api/duplicates';
import { DuplicateResult } from '../components/DuplicateResult';
import { DuplicateSides } from '../components/DuplicateSides';
import { DuplicateStatusTag } from '../components/DuplicateStatusTag';
import { DuplicateStepDialog } from '../components/DuplicateStepDialog';
import styles from '../components/People.module.css';
import '../duplicateTexts';

const verbs: readonly DuplicateVerb[] = ['not-duplicate', 'reopen', 'propose', 'merge'];

/** Two rows of pupils side by side, and what may be done about them. */
export function Component() {
  const { id = '' } = useParams();
  const found = useDuplicate(id);
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
  return <Pair {...found.data} />;
}

function Pair({ detail, etag }: DuplicateVersion) {
  const { t } = useTranslation('duplicates');
  const [open, setOpen] = useState<DuplicateVerb>();
  const { pair, actions, decision } = detail;
  return (
    <>
      <PageHeader
        above={<BackLink to="/student-duplicates" text={t('title')} />}
        title={[...new Set(pair.pupils.map((one) => one.name))].join(' · ')}
        tag={<DuplicateStatusTag status={pair.status} />}
        subtitle={[...new Set(pair.pupils.map((one) => one.school.name))].join(' · ')}
        actions={verbs.map((verb) => (
          <ActionButton
            key={verb}
            type={verb === 'propose' || verb === 'merge' ? 'primary' : undefined}
            danger={verb === 'merge'}
            icon={verb === 'merge' ? <MergeCellsOutlined /> : undefined}
            action={actions.find((one) => one.name === verb)}
            text={t(`step.${verb}`)}
            onClick={() => setOpen(verb)}
          />
        ))}
      />
      {open && (
        <DuplicateStepDialog detail={detail} etag={etag} verb={open} onClose={() => setOpen(undefined)} />
      )}
      <div className={styles.layout}>
        {decision && (
          <Card title={t('result.title')}>
            <DuplicateResult detail={detail} />
          </Card>
        )}
        <Card title={t('side.title')}>
          <DuplicateSides detail={detail} />
        </Card>
        <Card title={t('why.title')}>
          <Why detail={detail} />
        </Card>
      </div>
    </>
  );
}

function Why({ detail }: Pick<DuplicateVersion, 'detail'>) {
  const { t } = useTranslation('duplicates');
  const { pair, note, proposal } = detail;
  return (
    <Facts
      facts={[
        { label: t('reason.label'), value: pair.reasons.map((one) => t(`reason.${one}`)).join('；') },
        { label: t('status.label'), value: t('foundAt', { at: formatInstant(pair.createdAt) }) },
        ...(note ? [{ label: t('why.note'), value: note, wide: true }] : []),
        ...(proposal
          ? [
              {
                label: t('why.proposal'),
                value: t('why.proposedBy', { name: proposal.by, at: formatInstant(proposal.at) }),
              },
              { label: t('why.reason'), value: proposal.reason ?? t('why.hidden'), wide: true },
            ]
          : []),
      ]}
    />
  );
}
