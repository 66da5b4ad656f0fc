import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import {
  fetchResearcher,
  type ResearcherVersion,
  useFreshResearcher,
  useUpdateResearcher,
} from '../api/institutes';
import '../instituteTexts';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { useResearcherSpec } from '../components/formSpecs';
import { ResearcherFields } from '../components/ResearcherFields';
import { type ResearcherForm, researcherBody, researcherVersion } from '../model/instituteForms';
import styles from './SchoolEditPage.module.css';
import '../orgTexts';

/** Puts an appointment right: what somebody does, for which schools, until when. */
export function Component() {
  const { t } = useTranslation('institutes');
  const { id = '' } = useParams();
  const opened = useFreshResearcher(id);
  if (opened.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (opened.isError) return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  const { researcher, actions } = opened.data.detail;
  const update = actions.find((action) => action.name === 'update');
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('appoint.editTitle')}
        subtitle={`${researcher.person.name} · ${researcher.institute.name}`}
      />
      {update?.enabled ? (
        <ResearcherEditor {...opened.data} />
      ) : (
        <Alert type="info" showIcon title={update?.reason ?? t('appoint.notAllowed')} />
      )}
    </div>
  );
}

function ResearcherEditor({ detail, etag }: ResearcherVersion) {
  const { t } = useTranslation('institutes');
  const { id } = detail.researcher;
  const update = useUpdateResearcher(id);
  const reread = async () => {
    const now = await fetchResearcher(id);
    return researcherVersion(now.detail, now.etag);
  };
  return (
    <RecordEditor<ResearcherForm>
      spec={useResearcherSpec()}
      opened={researcherVersion(detail, etag)}
      reread={reread}
      send={(form, tag, reasons) =>
        update.mutateAsync({ body: { ...researcherBody(form), ...reasons }, etag: tag })
      }
      page={`/institutes/researchers/${id}`}
    >
      <Card title={t('appoint.work')}>
        <ResearcherFields />
      </Card>
    </RecordEditor>
  );
}
