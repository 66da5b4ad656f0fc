import { useTranslation } from 'react-i18next';
import { actingRoleOf, useMe } from '../../auth/me';
import { useManagingUnits } from '../../units/managingUnits';
import { FilterMany } from './FilterSelect';

interface Props {
  value: string[] | undefined;
  onChange: (units: string[]) => void;
}

/** Counties and zones; asked only of those who see several. */
export function UnitFilter({ value, onChange }: Props) {
  const { t } = useTranslation();
  const held = actingRoleOf(useMe())?.grants ?? [];
  const city = held.some((grant) => grant.scopeKind === 'CITY');
  const units = useManagingUnits(city);
  const own = held
    .filter((grant) => grant.scopeKind === 'UNIT' && grant.ref)
    .map((grant) => ({ value: grant.ref ?? '', label: grant.name ?? '' }));
  if (!city && own.length < 2) return null;
  return (
    <FilterMany
      label={t('list.unit')}
      placeholder={t('list.anyUnit')}
      options={city ? (units.data?.map(({ code, name }) => ({ value: code, label: name })) ?? []) : own}
      loading={units.isLoading}
      value={value}
      onChange={onChange}
    />
  );
}
