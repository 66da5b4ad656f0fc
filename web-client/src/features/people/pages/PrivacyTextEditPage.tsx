import { Alert, Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { type FormSpec, sameName } from '@/shared/edit/form';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { fetchText, type TextVersion, useText, useUpdateText } from '../api/privacyTexts';
import people from '../components/People.module.css';
import { PrivacyTextFields } from '../components/PrivacyTextFields';
import { type TextForm, textBody, textFields, textVersion } from '../model/privacyText';
import '../consentTexts';

/** Works on the draft of a text. */
export function Component() {
  const { t } = useTranslation('consents');
  const { id = '' } = useParams();
  const opened = useText(id);
  if (opened.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (opened.isError) return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  const { text, actions } = opened.data.detail;
  return (
    <div className={people.narrow}>
      <PageHeader
        above={<BackLink to={`/privacy-texts/${text.id}`} text={text.title} />}
        title={t('text.editTitle', { name: t(`purpose.${text.purpose}`) })}
      />
      {actions.some((one) => one.name === 'update' && one.enabled) ? (
        <Editor {...opened.data} />
      ) : (
        <Alert type="info" showIcon title={t(text.status === 'DRAFT' ? 'text.closed' : 'text.final')} />
      )}
    </div>
  );
}

function Editor({ detail, etag }: TextVersion) {
  const { t } = useTranslation('consents');
  const { id } = detail.text;
  const update = useUpdateText(id);
  const spec = useMemo<FormSpec<TextForm>>(
    () => ({
      fields: textFields,
      label: (field) => (field === 'title' ? t('texts.titleOf') : t(`text.${field}`)),
      words: (field, form) => form[field] ?? '',
      inputFor: sameName<TextForm>(textFields),
      clashTitle: t('text.stale'),
    }),
    [t],
  );
  const reread = async () => {
    const now = await fetchText(id);
    return textVersion(now.detail, now.etag);
  };
  return (
    <RecordEditor<TextForm>
      spec={spec}
      opened={textVersion(detail, etag)}
      reread={reread}
      send={(form, tag) => update.mutateAsync({ body: textBody(form), etag: tag })}
      page={`/privacy-texts/${id}`}
    >
      <Card>
        <PrivacyTextFields />
      </Card>
    </RecordEditor>
  );
}
