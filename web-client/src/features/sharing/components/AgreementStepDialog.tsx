import { useTranslation } from 'react-i18next';
import { DecisionDialog } from '@/shared/edit/DecisionDialog';
import {
  type AgreementDecision,
  type AgreementVerb,
  type AgreementVersion,
  useAgreementStep,
} from '../api/agreements';
import '../texts';

interface Props extends AgreementVersion {
  verb: AgreementVerb;
  onClose: () => void;
}

function decisionOf(verb: AgreementVerb, written: string): AgreementDecision {
  if (verb === 'withdraw') return { verb };
  if (verb === 'grant') return { verb, note: written };
  return { verb, reason: written };
}

export function AgreementStepDialog({ detail, etag, verb, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const name = t(`step.${verb}`);
  const note = {
    field: 'note',
    label: t('step.note'),
    help: t('step.noteHelp'),
    rule: t('step.noteRule'),
    max: 1000,
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
      danger={verb !== 'grant'}
      etag={etag}
      asked={{ grant: note, refuse: reason, revoke: reason, withdraw: undefined }[verb]}
      decisionOf={(written) => decisionOf(verb, written)}
      step={useAgreementStep(detail.agreement.id)}
      done={t('step.done', { step: name })}
      stale={t('step.stale')}
      onClose={onClose}
    />
  );
}
