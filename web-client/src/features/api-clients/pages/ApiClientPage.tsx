import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type ClientVersion, useClient } from '../api/clients';
import styles from '../components/Clients.module.css';
import { ClientTag } from '../components/ClientTag';
import { RenewDialog } from '../components/RenewDialog';
import { RevokeDialog } from '../components/RevokeDialog';
import { SecretPlace } from '../components/SecretModal';
import '../texts';

const verbs = ['renew', 'revoke'] as const;

/** One key: what it is for and from where it may come; another secret in its place, or its end. */
export function Component() {
  const { id = '' } = useParams();
  return (
    <SecretPlace>
      <Loaded found={useClient(id)} page={Client} />
    </SecretPlace>
  );
}

function Client({ detail, etag }: ClientVersion) {
  const { t } = useTranslation('apiClients');
  const [verb, setVerb] = useState<(typeof verbs)[number]>();
  const { client, actions, endedAt } = detail;
  const close = () => setVerb(undefined);
  return (
    <>
      <PageHeader
        above={<BackLink to="/api-clients" text={t('title')} />}
        title={client.clientId}
        tag={<ClientTag status={client.status} />}
        subtitle={client.agency.name}
        actions={verbs.map((one) => (
          <ActionButton
            key={one}
            danger={one === 'revoke'}
            action={actions.find(({ name }) => name === one)}
            text={t(`step.${one}`)}
            onClick={() => setVerb(one)}
          />
        ))}
      />
      {verb === 'renew' && <RenewDialog detail={detail} etag={etag} onClose={close} />}
      {verb === 'revoke' && <RevokeDialog detail={detail} etag={etag} onClose={close} />}
      <div className={desk.layout}>
        <Card title={t('facts')}>
          <Facts
            facts={[
              { label: t('field.clientId'), value: client.clientId },
              { label: t('field.agency'), value: client.agency.name },
              { label: t('field.purpose'), value: client.purpose, wide: true },
              {
                label: t('field.addresses'),
                value: <Addresses addresses={detail.allowedAddresses} />,
                wide: true,
              },
              { label: t('field.secretSince'), value: formatInstant(client.secretSince) },
              { label: t('field.createdAt'), value: formatInstant(client.createdAt) },
              ...(endedAt
                ? [
                    { label: t('field.endedAt'), value: formatInstant(endedAt) },
                    { label: t('field.endReason'), value: detail.endReason, wide: true },
                  ]
                : []),
            ]}
          />
        </Card>
        {client.status === 'ACTIVE' && <p className={desk.soft}>{t('hidden')}</p>}
      </div>
    </>
  );
}

function Addresses({ addresses }: { addresses: readonly string[] }) {
  const { t } = useTranslation('apiClients');
  if (addresses.length === 0) return t('anywhere');
  return (
    <ul className={styles.addresses}>
      {addresses.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
