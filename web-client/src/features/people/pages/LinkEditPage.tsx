import { Alert, Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type FormSpec, sameName } from '@/shared/edit/form';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { fetchLink, type LinkVersion, useFreshLink, useUpdateLink } from '../api/links';
import { LinkFields } from '../components/LinkFields';
import styles from '../components/People.module.css';
import { fitted, type LinkForm, linkFields, linkVersion, linkWords } from '../model/linkForm';
import '../peopleTexts';

/** Puts right what a link says: relation, custody, what may be known and done. */
export function Component() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const opened = useFreshLink(id);
  if (opened.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (opened.isError) return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  const { link, actions } = opened.data.detail;
  const update = actions.find((action) => action.name === 'update');
  return (
    <div className={styles.narrow}>
      <PageHeader
        title={t('link.editTitle')}
        subtitle={`${link.guardianName} · ${t('link.of', { name: link.studentName })}`}
      />
      {update?.enabled ? (
        <LinkEditor {...opened.data} />
      ) : (
        <Alert type="info" showIcon title={update?.reason ?? t('link.notAllowed')} />
      )}
    </div>
  );
}

function LinkEditor({ detail, etag }: LinkVersion) {
  const { id } = detail.link;
  const update = useUpdateLink(id);
  const reread = async () => {
    const now = await fetchLink(id);
    return linkVersion(now.detail, now.etag);
  };
  return (
    <RecordEditor<LinkForm>
      spec={useSpec()}
      opened={linkVersion(detail, etag)}
      reread={reread}
      send={(form, tag) => update.mutateAsync({ body: fitted(form), etag: tag })}
      page={`/guardian-links/${id}`}
    >
      <LinkFields />
    </RecordEditor>
  );
}

function useSpec(): FormSpec<LinkForm> {
  const { t } = useTranslation('people');
  return useMemo(() => {
    const words = { yes: t('yes'), no: t('no'), open: t('link.open') };
    return {
      fields: linkFields,
      label: (field) => t(`link.${field}`),
      words: (field, form) => linkWords(field, form, words),
      inputFor: sameName<LinkForm>(linkFields),
      clashTitle: t('link.clash'),
    };
  }, [t]);
}
