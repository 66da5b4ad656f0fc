import { useTranslation } from 'react-i18next';
import type { ShareResource } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Facts } from '@/shared/ui/Facts';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useShareResources } from '../api/catalogue';
import { FieldItem } from '../components/FieldItem';
import styles from '../components/Sharing.module.css';
import { AttributeTag } from '../components/tags';
import { offered } from '../model/catalogue';
import '../texts';

/** What can be shared and on what basis, and what never is and by which law (G-01). */
export function Component() {
  const { t } = useTranslation('sharing');
  const me = useMe();
  return (
    <>
      <PageHeader
        above={may(me, 'share-agreement:read') && <BackLink to="/agreements" text={t('title')} />}
        title={t('catalogue.title')}
        subtitle={t('catalogue.subtitle')}
      />
      <Loaded found={useShareResources()} page={Catalogue} />
    </>
  );
}

function Catalogue({ items }: { items: ShareResource[] }) {
  const { t } = useTranslation('sharing');
  const open = offered(items);
  const closed = items.filter((one) => !open.includes(one));
  return (
    <div className={desk.layout}>
      {open.length === 0 && (
        <Card>
          <EmptyState title={t('catalogue.none')} />
        </Card>
      )}
      {open.map((one) => (
        <Offer key={one.resource} resource={one} />
      ))}
      {closed.length > 0 && <Closed items={closed} />}
    </div>
  );
}

function Offer({ resource }: { resource: ShareResource }) {
  const { t } = useTranslation('sharing');
  const applies = may(useMe(), 'share-agreement:write');
  const { title, attribute, owner, basis, fields } = resource;
  return (
    <Card
      title={
        <span className={desk.tags}>
          {title}
          <AttributeTag attribute={attribute} />
        </span>
      }
      extra={
        applies && (
          <LinkButton to={`/agreements/new?resource=${resource.resource}`}>{t('catalogue.apply')}</LinkButton>
        )
      }
    >
      <Facts
        facts={[
          { label: t('catalogue.owner'), value: owner },
          { label: t('catalogue.basis'), value: basis, wide: true },
          {
            label: t('catalogue.fields', { count: fields.length }),
            wide: true,
            value: (
              <ul className={styles.fields} aria-label={title}>
                {fields.map((field) => (
                  <FieldItem key={field.name} field={field} />
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Closed({ items }: { items: ShareResource[] }) {
  const { t } = useTranslation('sharing');
  return (
    <Card title={t('catalogue.closed')}>
      <p className={desk.soft}>{t('catalogue.closedText')}</p>
      <ul className={desk.rows} aria-label={t('catalogue.closed')}>
        {items.map(({ resource, title, owner, basis }) => (
          <li key={resource}>
            <strong>{title}</strong>
            <span className={desk.soft}>{owner}</span>
            <span>{basis}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
