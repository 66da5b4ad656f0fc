import { Alert, Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type FormSpec, sameName } from '@/shared/edit/form';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { fetchStudent, type StudentVersion, useFreshStudent, useUpdateStudent } from '../api/students';
import styles from '../components/People.module.css';
import { StudentFields } from '../components/StudentFields';
import { useCounties } from '../components/useCounties';
import {
  isCut,
  type StudentForm,
  studentBody,
  studentFields,
  studentVersion,
  studentWords,
} from '../model/studentForm';
import '../peopleTexts';

/** Puts right what is known of a pupil; papers, school and class have their own ways. */
export function Component() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const opened = useFreshStudent(id);
  if (opened.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (opened.isError) return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  const { student, etag } = opened.data;
  const update = student.actions.find((action) => action.name === 'update');
  const closed = !update?.enabled
    ? (update?.reason ?? t('form.notAllowed'))
    : isCut(studentVersion(student, etag).value) && t('form.cut');
  return (
    <div className={styles.narrow}>
      <PageHeader title={t('form.editTitle')} subtitle={`${student.name} · ${student.school.name}`} />
      {closed ? <Alert type="info" showIcon title={closed} /> : <PupilEditor {...opened.data} />}
    </div>
  );
}

function PupilEditor({ student, etag }: StudentVersion) {
  const update = useUpdateStudent(student.id);
  const reread = async () => {
    const now = await fetchStudent(student.id);
    return studentVersion(now.student, now.etag);
  };
  return (
    <RecordEditor<StudentForm>
      spec={useSpec()}
      opened={studentVersion(student, etag)}
      reread={reread}
      send={(form, tag, reasons) =>
        update.mutateAsync({ body: { ...studentBody(form), ...reasons }, etag: tag })
      }
      page={`/students/${student.id}`}
    >
      <StudentFields />
    </RecordEditor>
  );
}

function useSpec(): FormSpec<StudentForm> {
  const { t } = useTranslation('people');
  const { wordsOf } = useCounties();
  return useMemo(
    () => ({
      fields: studentFields,
      label: (field) => t(`field.${field === 'hukouDivision' ? 'hukou' : field}`),
      words: (field, form) => studentWords(field, form, wordsOf),
      inputFor: sameName<StudentForm>(studentFields),
      clashTitle: t('form.clash'),
    }),
    [t, wordsOf],
  );
}
