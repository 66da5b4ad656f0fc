import { CheckOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import desk from '@/shared/ui/desk.module.css';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type AgreementVerb, type AgreementVersion, useAgreement } from '../api/agreements';
import { useShareResources } from '../api/catalogue';
import { AgreementGiven, AgreementGrounds } from '../components/AgreementFacts';
import { AgreementStepDialog } from '../components/AgreementStepDialog';
import { AgreementTimeline } from '../components/AgreementTimeline';
import { AgreementUseCard } from '../components/AgreementUseCard';
import { AgreementTag } from '../components/tags';
import { titleOf } from '../model/catalogue';
import '../texts';

const verbs: readonly AgreementVerb[] = ['withdraw', 'revoke', 'refuse', 'grant'];
/** Nothing was ever given before. */
const used = ['GRANTED', 'REVOKED'];

/** One application or agreement: what is asked and given, what came of it and how it is used. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useAgreement(id)} page={Agreement} />;
}

function Agreement({ detail, etag }: AgreementVersion) {
  const { t } = useTranslation('sharing');
  const [verb, setVerb] = useState<AgreementVerb>();
  const catalogue = useShareResources().data?.items;
  const { agreement, actions } = detail;
  const resource = catalogue?.find((one) => one.resource === agreement.resource);
  return (
    <>
      <PageHeader
        above={<BackLink to="/agreements" text={t('title')} />}
        title={t('pageTitle', {
          agency: agreement.agency.name,
          resource: titleOf(catalogue, agreement.resource),
        })}
        tag={<AgreementTag row={agreement} />}
        subtitle={agreement.inForce ? t('inForce.yes') : t('inForce.no')}
        actions={verbs.map((one) => (
          <ActionButton
            key={one}
            type={one === 'grant' ? 'primary' : undefined}
            danger={one === 'refuse' || one === 'revoke'}
            icon={one === 'grant' ? <CheckOutlined /> : undefined}
            action={actions.find(({ name }) => name === one)}
            text={t(`step.${one}`)}
            onClick={() => setVerb(one)}
          />
        ))}
      />
      {verb && (
        <AgreementStepDialog detail={detail} etag={etag} verb={verb} onClose={() => setVerb(undefined)} />
      )}
      <div className={desk.layout}>
        <AgreementGrounds detail={detail} resource={resource} />
        <AgreementGiven detail={detail} resource={resource} />
        <AgreementTimeline detail={detail} />
        {used.includes(agreement.status) && <AgreementUseCard id={agreement.id} />}
      </div>
    </>
  );
}
