import { useTranslation } from 'react-i18next';
import type { SensitiveResource } from '@/shared/list/sensitiveLists';
import { sensitiveLists } from '@/shared/list/sensitiveLists';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { FilterText } from '@/shared/ui/list/FilterText';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import { statusChoices } from '../model/application';
import styles from './Exports.module.css';

/** The filters of a list that has no page of its own. */
export function NarrowFields({ list }: { list: Exclude<SensitiveResource, 'students'> }) {
  return <div className={styles.narrowing}>{list === 'enrolments' ? <Enrolments /> : <Guardians />}</div>;
}

function Enrolments() {
  const { t } = useTranslation('exportRequests');
  const { values, change } = useUrlFilters(sensitiveLists.enrolments.filters);
  return (
    <>
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => change({ managingUnit })} />
      <FilterMany
        label={t('filter.status')}
        placeholder={t('any.status')}
        options={statusChoices}
        value={values.status}
        onChange={(status) => change({ status })}
      />
    </>
  );
}

function Guardians() {
  const { t } = useTranslation('exportRequests');
  const { values, change } = useUrlFilters(sensitiveLists.guardians.filters);
  return (
    <FilterText
      label={t('filter.surname')}
      value={values.surname}
      maxLength={2}
      onChange={(surname) => change({ surname })}
    />
  );
}
