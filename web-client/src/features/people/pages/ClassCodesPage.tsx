import { PrinterOutlined } from '@ant-design/icons';
import { Button, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ClassRoster } from '@/shared/api/types';
import { useMe } from '@/shared/auth/me';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useClaimSlips } from '../api/claims';
import { useRoster } from '../api/students';
import { CodeSheet } from '../components/CodeSheet';
import styles from '../components/People.module.css';
import '../claimTexts';
import '../peopleTexts';

/** Prints the codes by which the families of a class get to their children. */
export function Component() {
  const { id = '' } = useParams();
  const found = useRoster(id);
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
        about={{ id, resource: 'classes' }}
      />
    );
  }
  return <Codes id={id} roster={found.data} />;
}

function Codes({ id, roster }: { id: string; roster: ClassRoster }) {
  const { t } = useTranslation('claims');
  const me = useMe();
  const slips = useClaimSlips();
  const { className, pupils } = roster;
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          above={<BackLink to={`/classes/${id}/roster`} text={t('people:roster.of', { name: className })} />}
          title={t('codes.title', { name: className })}
          subtitle={t('codes.subtitle')}
          actions={
            slips.data && (
              <>
                <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
                  {t('codes.print')}
                </Button>
                <Button onClick={slips.reset}>{t('codes.others')}</Button>
              </>
            )
          }
        />
        {slips.isError && <ProblemAlert error={slips.error} />}
      </div>
      <Card>
        {slips.data ? (
          <CodeSheet slips={slips.data} who={me.displayName ?? ''} />
        ) : pupils.length === 0 ? (
          <EmptyState title={t('codes.nobody')} text={t('codes.nobodyText')} />
        ) : (
          <Choice
            roster={roster}
            busy={slips.isPending}
            onTake={(students) => slips.mutate({ classGroup: id, students })}
          />
        )}
      </Card>
    </>
  );
}

interface ChoiceProps {
  roster: ClassRoster;
  busy: boolean;
  onTake: (students: string[] | undefined) => void;
}

/** Whoever has nobody linked first of all; the others when another parent asks. */
function Choice({ roster, busy, onTake }: ChoiceProps) {
  const { t } = useTranslation('claims');
  const { pupils } = roster;
  const unlinked = pupils.filter(({ linked }) => linked === 'NONE').map((row) => row.id);
  const [all, setAll] = useState(unlinked.length === 0);
  return (
    <div className={styles.layout}>
      <Radio.Group
        vertical
        aria-label={t('codes.whom')}
        value={all}
        onChange={({ target }) => setAll(target.value as boolean)}
        options={[
          {
            value: false,
            label: t('codes.unlinked', { count: unlinked.length }),
            disabled: unlinked.length === 0,
          },
          { value: true, label: t('codes.all', { count: pupils.length }) },
        ]}
      />
      <div>
        <Button type="primary" loading={busy} onClick={() => onTake(all ? undefined : unlinked)}>
          {t('codes.take')}
        </Button>
      </div>
    </div>
  );
}
