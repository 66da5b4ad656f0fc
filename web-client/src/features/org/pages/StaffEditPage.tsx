import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { fetchPerson, type PersonVersion, useCorrectPerson, useFreshPerson } from '../api/persons';
import { useStaffMember } from '../api/staff';
import { usePersonSpec } from '../components/formSpecs';
import { PersonFields } from '../components/PersonFields';
import { isMasked, type PersonForm, personBody, personVersion } from '../model/personForm';
import styles from './SchoolEditPage.module.css';
import '../orgTexts';

/** Puts right what is known of a person: name, sex, phone. */
export function Component() {
  const { t } = useTranslation('org');
  const { id = '' } = useParams();
  const member = useStaffMember(id);
  const person = useFreshPerson(member.data?.staff.person);
  if (member.isError || person.isError) {
    const error = member.error ?? person.error;
    return <ProblemPage error={error} onRetry={() => void (member.isError ? member : person).refetch()} />;
  }
  if (!member.data || !person.data) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  const { staff } = member.data;
  const opened = person.data;
  const version = personVersion(opened.person, opened.etag);
  const update = opened.person.actions.find((action) => action.name === 'update');
  const closed = !update?.enabled
    ? (update?.reason ?? t('staff.correct.notAllowed'))
    : isMasked(version.value) && t('staff.correct.masked');
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('staff.correct.title')}
        subtitle={`${staff.name} · ${staff.schools.map((school) => school.name).join('、')}`}
      />
      {closed ? (
        <Alert type="info" showIcon title={closed} />
      ) : (
        <PersonEditor opened={opened} page={`/staff/${id}`} />
      )}
    </div>
  );
}

function PersonEditor({ opened, page }: { opened: PersonVersion; page: string }) {
  const { t } = useTranslation('org');
  const { id } = opened.person;
  const correct = useCorrectPerson(id);
  const reread = async () => {
    const now = await fetchPerson(id);
    return personVersion(now.person, now.etag);
  };
  return (
    <RecordEditor<PersonForm>
      spec={usePersonSpec()}
      opened={personVersion(opened.person, opened.etag)}
      reread={reread}
      send={(form, etag, reasons) => correct.mutateAsync({ body: { ...personBody(form), ...reasons }, etag })}
      page={page}
    >
      <Card title={t('staff.form.personTitle')}>
        <PersonFields phoneHelp={t('staff.correct.phoneHelp')} />
      </Card>
    </RecordEditor>
  );
}
