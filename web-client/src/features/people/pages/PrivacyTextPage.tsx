import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type TextVersion, usePublishText, useText } from '../api/privacyTexts';
import styles from '../components/Consents.module.css';
import people from '../components/People.module.css';
import { TextStatusTag } from '../components/TextStatusTag';
import '../consentTexts';

/** One version of a text, whole, and what may be done with it. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useText(id)} page={Text} />;
}

function Text({ detail, etag }: TextVersion) {
  const { t } = useTranslation('consents');
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const [failure, setFailure] = useState<unknown>();
  const publish = usePublishText(detail.text.id);
  const { text, actions } = detail;
  const action = (name: string) => actions.find((one) => one.name === name);
  const ask = () =>
    void modal.confirm({
      title: t('text.publishTitle', { title: text.title }),
      content: t('text.publishText'),
      okText: t('text.publish'),
      cancelText: t('common:cancel'),
      onOk: async () => {
        setFailure(undefined);
        try {
          await publish.mutateAsync(etag);
          void message.success(t('text.published'));
        } catch (error) {
          setFailure(error);
        }
      },
    });
  return (
    <>
      <PageHeader
        above={<BackLink to="/privacy-texts" text={t('texts.title')} />}
        title={text.title}
        tag={<TextStatusTag status={text.status} />}
        actions={
          <>
            <ActionButton
              action={action('update')}
              text={t('text.edit')}
              onClick={() => void navigate(`/privacy-texts/${text.id}/edit`)}
            />
            <ActionButton type="primary" action={action('publish')} text={t('text.publish')} onClick={ask} />
          </>
        }
      />
      <div className={`${people.layout} ${people.narrow}`}>
        {failure !== undefined && <ProblemAlert error={failure} />}
        <Card>
          <Facts
            facts={[
              { label: t('texts.purpose'), value: t(`purpose.${text.purpose}`) },
              { label: t('texts.number'), value: t('texts.numberOf', { number: text.number }) },
              {
                label: t('texts.publishedAt'),
                value: text.publishedAt ? formatInstant(text.publishedAt) : t('texts.draft'),
              },
              { label: t('text.what'), value: detail.what, wide: true },
              { label: t('text.necessity'), value: detail.necessity ?? t('text.empty'), wide: true },
              { label: t('text.effect'), value: detail.effect ?? t('text.empty'), wide: true },
            ]}
          />
        </Card>
        <Card title={t('text.body')}>
          <div className={styles.body}>{detail.body}</div>
        </Card>
      </div>
    </>
  );
}
