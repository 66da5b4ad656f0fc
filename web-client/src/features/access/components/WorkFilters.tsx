import { Checkbox, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '@/shared/auth/me';
import { accessCodes } from '@/shared/codes/accessCodes';
import type { FilterChange } from '@/shared/list/urlFilters';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import type { WorkFilters as Values } from '../model/workFilters';
import styles from './WorkFilters.module.css';

interface Props {
  values: Values;
  onChange: (change: FilterChange) => void;
  onClear: (() => void) | undefined;
}

const ANY = 'ANY';

/** Whose, until when, in which state. Whose is asked only of those who see the work of others. */
export function WorkFilters({ values, onChange, onClear }: Props) {
  const { t } = useTranslation('access');
  const oversees = may(useMe(), 'work-oversight:read');
  const turn = oversees && (
    <Segmented
      aria-label={t('work.turn')}
      value={values.turn ?? ANY}
      onChange={(next) => onChange({ turn: next === ANY ? undefined : next })}
      options={[
        { value: ANY, label: t('work.anyTurn') },
        { value: 'MINE', label: t('work.mine') },
        { value: 'OTHERS', label: t('work.others') },
      ]}
    />
  );
  return (
    <FilterFrame lead={turn} set={setBesides(values, ['turn'])} onClear={onClear}>
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
      <FilterOne
        label={t('work.lastDay')}
        placeholder={t('work.anyDue')}
        value={values.due}
        onChange={(due) => onChange({ due })}
        options={[
          { value: 'overdue', label: t('work.overdue') },
          { value: 'soon', label: t('work.soon') },
        ]}
      />
      <FilterOne
        label={t('work.state')}
        usual="OPEN"
        value={values.status}
        onChange={(status) => onChange({ status })}
        options={accessCodes.optionsOf('workStatus')}
      />
      <Checkbox
        className={styles.box}
        checked={values.escalated === 'true'}
        onChange={({ target }) => onChange({ escalated: target.checked ? 'true' : undefined })}
      >
        {t('work.onlyEscalated')}
      </Checkbox>
    </FilterFrame>
  );
}
