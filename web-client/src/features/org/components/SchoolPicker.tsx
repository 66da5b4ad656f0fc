import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolChoices } from '../api/staff';

/** A school as a form keeps it: a draft is read on another device, where no list has its name. */
export interface PickedSchool {
  id: string;
  name: string;
}

interface Props {
  id?: string;
  value?: PickedSchool;
  onChange?: (value: PickedSchool) => void;
  /** Schools that make no sense here. */
  without?: readonly string[];
  /** Said where no label of a form stands beside it. */
  label?: string;
  placeholder?: string;
  /** Given where none is a choice, too. */
  onClear?: () => void;
}

/** One of the schools in my charge, found by its name. */
export function SchoolPicker(props: Props) {
  const { id, value, onChange, without = [], label, placeholder, onClear } = props;
  const { t } = useTranslation('org');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useSchoolChoices(wanted);
  const choices = found.data?.items.filter((school) => !without.includes(school.id)) ?? [];
  return (
    <Select<{ value: string; label: string }>
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      allowClear={onClear !== undefined}
      labelInValue
      value={value && { value: value.id, label: value.name }}
      onChange={(picked?: { value: string; label: string }) =>
        picked ? onChange?.({ id: picked.value, name: picked.label }) : onClear?.()
      }
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={placeholder ?? t('staff.transfer.toPlaceholder')}
      notFoundContent={found.isFetching ? null : t('staff.transfer.toNone')}
      loading={found.isFetching}
      options={choices.map((school) => ({ value: school.id, label: school.name }))}
    />
  );
}
