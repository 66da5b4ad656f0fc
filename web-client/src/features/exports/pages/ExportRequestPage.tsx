import { CheckOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import desk from '@/shared/ui/desk.module.css';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type RequestVerb, type RequestVersion, useRequest } from '../api/requests';
import { RequestFacts } from '../components/RequestFacts';
import { RequestOutcome } from '../components/RequestOutcome';
import { RequestStepDialog } from '../components/RequestStepDialog';
import { RequestTimeline } from '../components/RequestTimeline';
import { TakeStep } from '../components/TakeStep';
import { RequestTag } from '../components/tags';
import { useListName, usePlaceName } from '../components/words';
import '../texts';

const verbs: readonly RequestVerb[] = ['withdraw', 'refuse', 'approve'];

/** One request to take a list about children away: what is asked and why, the answer, and the way to the file. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useRequest(id)} page={Request} />;
}

function Request({ detail, etag }: RequestVersion) {
  const { t } = useTranslation('exportRequests');
  const listName = useListName();
  const placeName = usePlaceName();
  const [verb, setVerb] = useState<RequestVerb>();
  const { request, actions } = detail;
  return (
    <>
      <PageHeader
        above={<BackLink to="/export-requests" text={t('title')} />}
        title={t('pageTitle', { list: listName(request.resource) })}
        tag={<RequestTag row={request} />}
        subtitle={placeName(request)}
        actions={
          <>
            {verbs.map((one) => (
              <ActionButton
                key={one}
                type={one === 'approve' ? 'primary' : undefined}
                danger={one === 'refuse'}
                icon={one === 'approve' ? <CheckOutlined /> : undefined}
                action={actions.find(({ name }) => name === one)}
                text={t(`step.${one}`)}
                onClick={() => setVerb(one)}
              />
            ))}
            <TakeStep detail={detail} etag={etag} />
          </>
        }
      />
      {verb && (
        <RequestStepDialog detail={detail} etag={etag} verb={verb} onClose={() => setVerb(undefined)} />
      )}
      <div className={desk.layout}>
        <RequestOutcome detail={detail} />
        <RequestFacts detail={detail} />
        <RequestTimeline detail={detail} />
      </div>
    </>
  );
}
