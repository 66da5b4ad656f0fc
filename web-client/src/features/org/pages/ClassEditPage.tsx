import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { type ClassVersion, fetchClass, useFreshClass, useUpdateClass } from '../api/classes';
import '../classTexts';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { ClassFields } from '../components/ClassFields';
import { useClassSpec } from '../components/formSpecs';
import { type ClassForm, classBody, classVersion } from '../model/classForm';
import styles from './SchoolEditPage.module.css';
import '../orgTexts';

/** Puts a class right: its cohort and number, who leads it, how many it seats. */
export function Component() {
  const { t } = useTranslation('classes');
  const { id = '' } = useParams();
  const opened = useFreshClass(id);
  if (opened.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (opened.isError) return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  const { classGroup, actions } = opened.data.detail;
  const update = actions.find((action) => action.name === 'update');
  return (
    <div className={styles.page}>
      <PageHeader title={t('form.editTitle')} subtitle={`${classGroup.name} · ${classGroup.school.name}`} />
      {update?.enabled ? (
        <ClassEditor {...opened.data} />
      ) : (
        <Alert type="info" showIcon title={update?.reason ?? t('form.notAllowed')} />
      )}
    </div>
  );
}

function ClassEditor({ detail, etag }: ClassVersion) {
  const { t } = useTranslation('classes');
  const { id, stage, school } = detail.classGroup;
  const update = useUpdateClass(id);
  const reread = async () => {
    const now = await fetchClass(id);
    return classVersion(now.detail, now.etag);
  };
  return (
    <RecordEditor<ClassForm>
      spec={useClassSpec()}
      opened={classVersion(detail, etag)}
      reread={reread}
      send={(form, tag, reasons) =>
        update.mutateAsync({ body: { ...classBody(form), ...reasons }, etag: tag })
      }
      page={`/classes/${id}`}
    >
      <Alert type="info" showIcon title={t('form.readOnly')} />
      <ClassFields stage={stage} school={school.id} />
    </RecordEditor>
  );
}
