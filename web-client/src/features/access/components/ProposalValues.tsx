import { useTranslation } from 'react-i18next';
import type { ProposalDetail } from '@/shared/api/types';
import { ValueComparison } from '@/shared/ui/ValueComparison';
import { useManagingUnits } from '@/shared/units/managingUnits';
import { usePlaceName } from '../api/proposals';

/** Whether a proposal carries values that a person can compare: those of a school, not of a step. */
export function hasValues({ kind }: ProposalDetail): boolean {
  return kind === 'school.create' || kind === 'school.change';
}

/** What would be, beside what is. */
export function ProposalValues({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation('access');
  const { managingUnit, divisionCode } = proposal.change;
  const units = useManagingUnits(managingUnit !== undefined);
  const place = usePlaceName(divisionCode);
  const names: Record<string, string> = {};
  for (const unit of units.data ?? []) names[unit.code] = unit.name;
  if (divisionCode && place.data) names[divisionCode] = place.data;
  return (
    <ValueComparison
      before={proposal.before}
      after={proposal.change}
      labels={{
        before: t('proposals.before'),
        after: t(proposal.status === 'APPROVED' ? 'proposals.afterDone' : 'proposals.after'),
      }}
      names={names}
    />
  );
}
