import { useTranslation } from 'react-i18next';
import type { Picked } from '../list/picked';
import { useSchoolChoices } from '../units/schoolChoices';
import { RecordPicker, RecordsPicker, useTyped } from './RecordPicker';

interface Props {
  id?: string;
  value?: Picked;
  onChange?: (value: Picked) => void;
  /** Schools that make no sense here. */
  without?: readonly string[];
  /** Said where no label of a form stands beside it. */
  label?: string;
  placeholder?: string;
  /** Given where none is a choice, too. */
  onClear?: () => void;
}

/** One of the schools in my charge, found by its name. */
export function SchoolPicker({ onChange, without = [], placeholder, onClear, ...input }: Props) {
  const { t } = useTranslation();
  const [wanted, typing] = useTyped();
  const found = useSchoolChoices(wanted);
  return (
    <RecordPicker
      {...input}
      choices={found.data?.items.filter((school) => !without.includes(school.id)) ?? []}
      found={found}
      typing={typing}
      onChange={(picked) => (picked ? onChange?.(picked) : onClear?.())}
      clearable={onClear !== undefined}
      placeholder={placeholder ?? t('schoolPicker.placeholder')}
      none={t('schoolPicker.none')}
    />
  );
}

interface ManyProps {
  id?: string;
  value?: Picked[];
  onChange?: (value: Picked[]) => void;
  placeholder: string;
}

/** Several of them. */
export function SchoolsPicker(input: ManyProps) {
  const { t } = useTranslation();
  const [wanted, typing] = useTyped();
  const found = useSchoolChoices(wanted);
  return (
    <RecordsPicker
      {...input}
      choices={found.data?.items ?? []}
      found={found}
      typing={typing}
      none={t('schoolPicker.none')}
    />
  );
}
