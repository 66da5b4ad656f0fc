import { useTranslation } from 'react-i18next';
import { DecisionDialog } from '@/shared/edit/DecisionDialog';
import { type RequestDecision, type RequestVerb, type RequestVersion, useRequestStep } from '../api/requests';
import '../texts';

interface Props extends RequestVersion {
  verb: RequestVerb;
  onClose: () => void;
}

function decisionOf(verb: RequestVerb, written: string): RequestDecision {
  if (verb === 'withdraw') return { verb };
  if (verb === 'approve') return { verb, note: written };
  return { verb, reason: written };
}

export function RequestStepDialog({ detail, etag, verb, onClose }: Props) {
  const { t } = useTranslation('exportRequests');
  const name = t(`step.${verb}`);
  const note = {
    field: 'note',
    label: t('step.note'),
    help: t('step.noteHelp'),
    rule: t('step.noteRule'),
    max: 500,
  } as const;
  const reason = {
    field: 'reason',
    label: t('step.reason'),
    help: t('step.reasonHelp'),
    rule: t('step.reasonRule'),
    max: 500,
  } as const;
  return (
    <DecisionDialog
      name={name}
      text={t(`step.${verb}Text`)}
      danger={verb !== 'approve'}
      etag={etag}
      asked={{ approve: note, refuse: reason, withdraw: undefined }[verb]}
      decisionOf={(written) => decisionOf(verb, written)}
      step={useRequestStep(detail.request.id)}
      done={t('step.done', { step: name })}
      stale={t('step.stale')}
      onClose={onClose}
    />
  );
}
