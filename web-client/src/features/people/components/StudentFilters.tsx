import { useTranslation } from 'react-i18next';
import { overseesSchools, useMe } from '@/shared/auth/me';
import type { FilterChange, FilterValues } from '@/shared/list/urlFilters';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany, FilterOne } from '@/shared/ui/list/FilterSelect';
import styles from '@/shared/ui/list/Filters.module.css';
import { FilterText } from '@/shared/ui/list/FilterText';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import { SchoolPicker } from '@/shared/ui/SchoolPicker';
import { seesPupilsWhole, type studentFilters, usualStudents } from '../model/filters';
import { choicesOf } from '../model/words';
import { ClassPicker } from './ClassPicker';
import { useOwnSchool } from './useOwnSchool';

interface Props {
  values: FilterValues<typeof studentFilters>;
  /** Name of the school that is filtered by, once a row tells it. */
  schoolName: string | undefined;
  onChange: (change: FilterChange) => void;
  onClear: (() => void) | undefined;
}

export function StudentFilters({ values, schoolName, onChange, onClear }: Props) {
  const { t } = useTranslation('people');
  const me = useMe();
  const full = seesPupilsWhole(me);
  const oversees = overseesSchools(me);
  const own = useOwnSchool();
  const surname = (
    <FilterText
      label={t('filter.surname')}
      value={values.surname}
      maxLength={2}
      lead={!full}
      onChange={(next) => onChange({ surname: next })}
    />
  );
  const name = (
    <FilterText
      label={t('filter.name')}
      value={values.name}
      maxLength={20}
      lead
      onChange={(next) => onChange({ name: next })}
    />
  );
  return (
    <FilterFrame
      lead={full ? name : surname}
      set={setBesides(values, ['sort', full ? 'name' : 'surname'])}
      onClear={onClear}
    >
      {full && surname}
      {oversees && (
        <>
          <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
          <div className={styles.field}>
            <SchoolPicker
              label={t('field.school')}
              placeholder={t('filter.anySchool')}
              value={values.school ? { id: values.school, name: schoolName ?? '' } : undefined}
              onChange={({ id }) => onChange({ school: id, classGroup: undefined })}
              onClear={() => onChange({ school: undefined, classGroup: undefined })}
            />
          </div>
        </>
      )}
      <ClassPicker
        className={styles.field}
        label={t('field.class')}
        placeholder={t('filter.anyClass')}
        school={values.school ?? own}
        value={values.classGroup}
        onChange={(classGroup) => onChange({ classGroup })}
      />
      <FilterOne
        label={t('filter.placed')}
        placeholder={t('filter.placed')}
        options={['true', 'false'].map((value) => ({ value, label: t(`placed.${value}`) }))}
        value={values.placed}
        onChange={(placed) => onChange({ placed })}
      />
      <FilterMany
        label={t('field.status')}
        placeholder={t('filter.anyStatus')}
        options={choicesOf('studentStatus')}
        value={values.status ?? usualStudents}
        onChange={(status) => onChange({ status })}
      />
    </FilterFrame>
  );
}
