import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { useSchoolChoices } from '../api/grants';
import { useSchoolName } from '../api/invitations';

interface Props {
  value?: string;
  onChange: (school: string | undefined) => void;
}

/** One school in scope, found by its name; a name that stands only in the address is looked up. */
export function SchoolFilter({ value, onChange }: Props) {
  const { t } = useTranslation('access');
  const [text, setText] = useState('');
  const found = useSchoolChoices(useDeferredValue(text.trim()), true);
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const known = value === undefined || options.some((option) => option.value === value);
  const named = useSchoolName(known ? undefined : value);
  return (
    <FilterOne
      onFind={setText}
      label={t('invite.school')}
      placeholder={t('invite.anySchool')}
      value={value}
      onChange={onChange}
      loading={found.isFetching}
      notFoundContent={t('grants.placeNone')}
      options={
        known ? options : [{ value: value ?? '', label: named.data ?? t('invite.thisSchool') }, ...options]
      }
    />
  );
}
