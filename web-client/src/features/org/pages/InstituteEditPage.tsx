import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import {
  fetchInstitute,
  type InstituteVersion,
  useFreshInstitute,
  useUpdateInstitute,
} from '../api/institutes';
import '../instituteTexts';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { useInstituteSpec } from '../components/formSpecs';
import { InstituteFields } from '../components/InstituteFields';
import { type InstituteForm, instituteBody, instituteVersion } from '../model/instituteForms';
import styles from './SchoolEditPage.module.css';
import '../orgTexts';

/** Puts an institute right: its name, whom it serves, where it is. */
export function Component() {
  const { t } = useTranslation('institutes');
  const { id = '' } = useParams();
  const opened = useFreshInstitute(id);
  if (opened.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (opened.isError) return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  const { institute, actions } = opened.data.detail;
  const update = actions.find((action) => action.name === 'update');
  return (
    <div className={styles.page}>
      <PageHeader title={t('form.editTitle')} subtitle={institute.name} />
      {update?.enabled ? (
        <InstituteEditor {...opened.data} />
      ) : (
        <Alert type="info" showIcon title={update?.reason ?? t('form.notAllowed')} />
      )}
    </div>
  );
}

function InstituteEditor({ detail, etag }: InstituteVersion) {
  const { t } = useTranslation('institutes');
  const { id } = detail.institute;
  const update = useUpdateInstitute(id);
  const reread = async () => {
    const now = await fetchInstitute(id);
    return instituteVersion(now.detail, now.etag);
  };
  return (
    <RecordEditor<InstituteForm>
      spec={useInstituteSpec()}
      opened={instituteVersion(detail, etag)}
      reread={reread}
      send={(form, tag) => update.mutateAsync({ body: instituteBody(form), etag: tag })}
      page={`/institutes/${id}`}
    >
      <Card title={t('facts')}>
        <InstituteFields />
      </Card>
    </RecordEditor>
  );
}
