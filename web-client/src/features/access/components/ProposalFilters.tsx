import { useTranslation } from 'react-i18next';
import { accessCodes } from '@/shared/codes/accessCodes';
import { labelOf, optionsOf } from '@/shared/codes/codes';
import type { FilterChange } from '@/shared/list/urlFilters';
import { FilterDay } from '@/shared/ui/list/FilterDay';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import { ANY, type ProposalFilters as Values } from '../model/proposalFilters';

interface Props {
  values: Values;
  onChange: (change: FilterChange) => void;
  onClear: (() => void) | undefined;
}

const kinds = [
  ...optionsOf('schoolStep').map(({ value, label }) => ({ value: `school.${value}`, label })),
  { value: 'staff.transfer', label: labelOf('staffStep', 'transfer') },
];

/** In which state, of which kind, where and when. */
export function ProposalFilters({ values, onChange, onClear }: Props) {
  const { t } = useTranslation('access');
  const state = (
    <FilterOne
      label={t('proposals.status')}
      usual="PROPOSED"
      options={[...accessCodes.optionsOf('proposalStatus'), { value: ANY, label: t('proposals.anyStatus') }]}
      value={values.status}
      onChange={(status) => onChange({ status })}
    />
  );
  return (
    <FilterFrame lead={state} set={setBesides(values, ['status'])} onClear={onClear}>
      <FilterOne
        label={t('proposals.kind')}
        placeholder={t('proposals.anyKind')}
        options={kinds}
        value={values.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
      <FilterDay label={t('proposals.from')} value={values.from} onChange={(from) => onChange({ from })} />
      <FilterDay label={t('proposals.to')} value={values.to} onChange={(to) => onChange({ to })} />
    </FilterFrame>
  );
}
