import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { SchoolSplit } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useFreshSchool } from '../api/schools';
import { useSplitChoices } from '../api/splits';
import '../splitTexts';
import { SplitPropose } from '../components/SplitPropose';
import { SplitWish } from '../components/SplitWish';
import type { SplitForm } from '../model/split';
import styles from './SchoolPage.module.css';
import '../orgTexts';

/** Divides a school: choose, look at the plan, propose it. */
export function Component() {
  const { t } = useTranslation('splits');
  const { id = '' } = useParams();
  const opened = useFreshSchool(id);
  const choices = useSplitChoices(id);
  const [wish, setWish] = useState<Partial<SplitForm>>();
  const [plan, setPlan] = useState<SchoolSplit>();
  if (opened.isLoadingError)
    return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  if (choices.isLoadingError)
    return <ProblemPage error={choices.error} onRetry={() => void choices.refetch()} />;
  if (opened.isPending || choices.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 12 }} />
      </Card>
    );
  }
  const { school } = opened.data;
  const action = school.actions.find(({ name }) => name === 'split');
  return (
    <>
      <PageHeader
        above={
          <Link to={`/schools/${id}`} className={styles.back}>
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={t('title')}
        subtitle={`${school.name}。${t('explain')}`}
      />
      {!action?.enabled ? (
        <Alert type="info" showIcon title={t('notAllowed')} description={action?.reason} />
      ) : plan ? (
        <SplitPropose school={id} plan={plan} onChange={() => setPlan(undefined)} />
      ) : (
        <SplitWish
          school={school}
          choices={choices.data}
          before={wish}
          onPlan={(made, form) => {
            setWish(form);
            setPlan(made);
          }}
        />
      )}
    </>
  );
}
