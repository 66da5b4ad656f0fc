import { useTranslation } from 'react-i18next';
import { overseesSchools, useMe } from '@/shared/auth/me';
import { optionsOf } from '@/shared/codes/codes';
import type { FilterChange, FilterValues } from '@/shared/list/urlFilters';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany, FilterOne } from '@/shared/ui/list/FilterSelect';
import styles from '@/shared/ui/list/Filters.module.css';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import { SchoolPicker } from '@/shared/ui/SchoolPicker';
import { type classFilters, usualStates } from '../model/classFilters';
import { allGrades, classStatuses } from '../model/grades';

interface Props {
  values: FilterValues<typeof classFilters>;
  /** Name of the school that is filtered by, once it is known. */
  schoolName: string | undefined;
  onChange: (change: FilterChange) => void;
  onClear: (() => void) | undefined;
}

export function ClassFilters({ values, schoolName, onChange, onClear }: Props) {
  const { t } = useTranslation('classes');
  const oversees = overseesSchools(useMe());
  return (
    <FilterFrame
      lead={
        <FilterMany
          label={t('field.grade')}
          placeholder={t('any.grade')}
          options={allGrades()}
          value={values.grade}
          onChange={(grade) => onChange({ grade })}
        />
      }
      set={setBesides(values, ['sort', 'grade'])}
      onClear={onClear}
    >
      {oversees && <PlaceFilters values={values} schoolName={schoolName} onChange={onChange} />}
      <FilterMany
        label={t('field.stage')}
        placeholder={t('any.stage')}
        options={optionsOf('stage')}
        value={values.stage}
        onChange={(stage) => onChange({ stage })}
      />
      <FilterOne
        label={t('any.homeroom')}
        placeholder={t('any.homeroom')}
        options={['true', 'false'].map((value) => ({ value, label: t(`withHomeroom.${value}`) }))}
        value={values.withHomeroom}
        onChange={(withHomeroom) => onChange({ withHomeroom })}
      />
      <FilterMany
        label={t('field.status')}
        placeholder={t('any.status')}
        options={classStatuses()}
        value={values.status ?? usualStates}
        onChange={(status) => onChange({ status })}
      />
    </FilterFrame>
  );
}

/** For who looks after more than one school. */
function PlaceFilters({ values, schoolName, onChange }: Omit<Props, 'onClear'>) {
  const { t } = useTranslation('classes');
  return (
    <>
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
      <div className={styles.field}>
        <SchoolPicker
          label={t('field.school')}
          placeholder={t('any.school')}
          value={values.school ? { id: values.school, name: schoolName ?? '' } : undefined}
          onChange={({ id }) => onChange({ school: id })}
          onClear={() => onChange({ school: undefined })}
        />
      </div>
    </>
  );
}
