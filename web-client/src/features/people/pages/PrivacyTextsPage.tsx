import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PrivacyTextRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTexts } from '../api/privacyTexts';
import people from '../components/People.module.css';
import { TextStatusTag } from '../components/TextStatusTag';
import { purposes } from '../model/privacyText';
import '../consentTexts';

/** What families are told, purpose by purpose: the version in force, the draft, and what was before. */
export function Component() {
  const { t } = useTranslation('consents');
  const writes = may(useMe(), 'privacy-text:write');
  const found = useTexts();
  return (
    <>
      <PageHeader
        title={t('texts.title')}
        subtitle={t('texts.subtitle')}
        actions={
          writes && (
            <LinkButton type="primary" to="/privacy-texts/new">
              {t('texts.new')}
            </LinkButton>
          )
        }
      />
      <div className={`${people.layout} ${people.narrow}`}>
        {found.isPending && (
          <Card>
            <Skeleton active paragraph={{ rows: 6 }} />
          </Card>
        )}
        {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
        {found.data?.items.length === 0 && (
          <Card>
            <EmptyState title={t('texts.none')} text={t('texts.noneText')} />
          </Card>
        )}
        {purposes.map((purpose) => {
          const versions = found.data?.items.filter((one) => one.purpose === purpose) ?? [];
          return versions.length > 0 && <Versions key={purpose} purpose={purpose} versions={versions} />;
        })}
      </div>
    </>
  );
}

function Versions({ purpose, versions }: { purpose: string; versions: PrivacyTextRow[] }) {
  const { t } = useTranslation('consents');
  return (
    <Card title={t(`purpose.${purpose}`)}>
      <ul className={desk.rows} aria-label={t(`purpose.${purpose}`)}>
        {versions.map((one) => (
          <li key={one.id}>
            <div className={desk.title}>
              <Link to={`/privacy-texts/${one.id}`}>
                {t('texts.numberOf', { number: one.number })} · {one.title}
              </Link>
              <TextStatusTag status={one.status} />
            </div>
            <div className={desk.soft}>
              {one.publishedAt
                ? `${t('texts.publishedAt')} ${formatInstant(one.publishedAt)}`
                : `${t('texts.createdAt')} ${formatInstant(one.createdAt)}`}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
