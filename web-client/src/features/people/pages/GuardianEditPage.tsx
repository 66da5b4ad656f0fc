import { Alert, Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type FormSpec, sameName } from '@/shared/edit/form';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { fetchGuardian, type GuardianVersion, useCorrectGuardian, useFreshGuardian } from '../api/guardians';
import { useLink } from '../api/links';
import { GuardianFields } from '../components/GuardianFields';
import styles from '../components/People.module.css';
import {
  type GuardianForm,
  guardianBody,
  guardianFields,
  guardianVersion,
  guardianWords,
} from '../model/guardianForm';
import { wordOf } from '../model/words';
import '../peopleTexts';

/** Puts right what a parent is called and the phone, once for all the children; reached from one link. */
export function Component() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const found = useLink(id);
  const link = found.data?.detail.link;
  const opened = useFreshGuardian(link?.guardian);
  if (found.isError || opened.isError) {
    const error = found.error ?? opened.error;
    return <ProblemPage error={error} onRetry={() => void (found.isError ? found : opened).refetch()} />;
  }
  if (!link || !opened.data) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  const correct = opened.data.guardian.actions.find((action) => action.name === 'correct');
  return (
    <div className={styles.narrow}>
      <PageHeader
        title={t('guardian.correct')}
        subtitle={t('links.who', {
          pupil: link.studentName,
          relation: wordOf('relation', link.relation),
          guardian: link.guardianName,
        })}
      />
      {correct?.enabled ? (
        <GuardianEditor opened={opened.data} page={`/guardian-links/${id}`} />
      ) : (
        <Alert type="info" showIcon title={correct?.reason ?? t('guardian.notAllowed')} />
      )}
    </div>
  );
}

function GuardianEditor({ opened, page }: { opened: GuardianVersion; page: string }) {
  const { t } = useTranslation('people');
  const { id, phone } = opened.guardian;
  const correct = useCorrectGuardian(id);
  const reread = async () => {
    const now = await fetchGuardian(id);
    return guardianVersion(now.guardian, now.etag);
  };
  return (
    <RecordEditor<GuardianForm>
      spec={useSpec()}
      opened={guardianVersion(opened.guardian, opened.etag)}
      reread={reread}
      send={(form, etag) => correct.mutateAsync({ body: guardianBody(form), etag })}
      page={page}
    >
      <Card title={t('guardian.who')}>
        <p>{t('guardian.correctText')}</p>
        <GuardianFields phoneHelp={phone ? t('guardian.phoneKept', { phone }) : t('guardian.phoneHelp')} />
      </Card>
    </RecordEditor>
  );
}

function useSpec(): FormSpec<GuardianForm> {
  const { t } = useTranslation('people');
  return useMemo(
    () => ({
      fields: guardianFields,
      label: (field) => (field === 'phone' ? t('link.phone') : t(`field.${field}`)),
      words: guardianWords,
      inputFor: sameName<GuardianForm>(guardianFields),
      clashTitle: t('guardian.clash'),
    }),
    [t],
  );
}
