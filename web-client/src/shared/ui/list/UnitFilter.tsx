import { useTranslation } from 'react-i18next';
import { actingRoleOf, useMe } from '../../auth/me';
import { useManagingUnits } from '../../units/managingUnits';
import { ownUnits, type Unit, useUnitNames } from '../../units/unitNames';
import { FilterMany } from './FilterSelect';

interface Props {
  value: string[] | undefined;
  onChange: (units: string[]) => void;
}

const optionOf = ({ code, name }: Unit) => ({ value: code, label: name });

/** Counties and zones; asked only of those who see several. */
export function UnitFilter({ value = [], onChange }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const city = actingRoleOf(me)?.grants.some((grant) => grant.scopeKind === 'CITY') ?? false;
  const units = useManagingUnits(city);
  const own = ownUnits(me);
  const names = useUnitNames(value);
  if (!city && own.length < 2) return null;
  const choices = city ? (units.data ?? []) : own;
  // An address may name one that is none of the own.
  const others = value.flatMap((code) => {
    const name = names[code];
    return name && !choices.some((unit) => unit.code === code) ? [{ code, name }] : [];
  });
  return (
    <FilterMany
      label={t('list.unit')}
      placeholder={t('list.anyUnit')}
      options={[...choices, ...others].map(optionOf)}
      loading={units.isLoading}
      value={value}
      onChange={onChange}
    />
  );
}
