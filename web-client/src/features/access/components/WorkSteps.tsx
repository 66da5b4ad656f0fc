import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItemDetail } from '@/shared/api/types';
import { useMe } from '@/shared/auth/me';
import { accessCodes } from '@/shared/codes/accessCodes';
import { pathOf } from '@/shared/routes/pages';
import { LinkButton } from '@/shared/ui/LinkButton';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useWorkStep, type WorkVerb } from '../api/work';
import styles from './WorkSteps.module.css';

/** The way to where it is done, and the steps the server offers; a closed one says why beside it. */
export function WorkSteps({ work, etag }: { work: WorkItemDetail; etag: string }) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const step = useWorkStep(work.item.id);
  const path = pathOf(work.item.link, useMe());
  const open = work.item.status === 'OPEN';
  const shown = work.actions.filter((action) => action.enabled);
  const other = work.actions.find((action) => action.name === 'take' && !action.enabled && work.item.takenBy);
  const act = (verb: WorkVerb) =>
    step.mutate(
      { verb, etag },
      {
        onSuccess: () =>
          void message.success(t('work.stepDone', { step: accessCodes.labelOf('workStep', verb) })),
      },
    );
  return (
    <div className={styles.steps}>
      <div className={styles.buttons}>
        {path && (
          <LinkButton to={path} type={open && work.actions.length > 0 ? 'primary' : 'default'}>
            {t(open && work.actions.length > 0 ? 'work.goAndDo' : 'work.look')}
          </LinkButton>
        )}
        {shown.map((action) => (
          <Button key={action.name} loading={step.isPending} onClick={() => act(action.name as WorkVerb)}>
            {accessCodes.labelOf('workStep', action.name)}
          </Button>
        ))}
      </div>
      {other?.reason && shown.length === 0 && <p className={styles.reason}>{other.reason}</p>}
      {step.isError && <ProblemAlert error={step.error} />}
    </div>
  );
}
