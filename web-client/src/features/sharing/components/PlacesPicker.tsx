import { useTranslation } from 'react-i18next';
import type { Picked } from '@/shared/list/picked';
import { RecordsPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useAnySchool } from '@/shared/units/schoolChoices';

interface Props {
  id?: string;
  value?: Picked[];
  onChange?: (value: Picked[]) => void;
  placeholder: string;
}

/** Several schools of the city, found by a part of their name. */
export function PlacesPicker(input: Props) {
  const { t } = useTranslation('sharing');
  const [wanted, typing] = useTyped();
  const found = useAnySchool(wanted);
  return (
    <RecordsPicker
      {...input}
      choices={found.data ?? []}
      found={found}
      typing={typing}
      none={t(wanted ? 'form.schoolsNone' : 'form.schoolsPick')}
    />
  );
}
