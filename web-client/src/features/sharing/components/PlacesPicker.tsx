import { useTranslation } from 'react-i18next';
import type { Picked } from '@/shared/list/picked';
import { RecordsPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useAnySchool } from '../api/agreements';

interface Props {
  id?: string;
  value?: Picked[];
  onChange?: (value: Picked[]) => void;
  placeholder: string;
}

/** Several schools of the city, found by a part of their name; the county tells those of one name apart. */
export function PlacesPicker(input: Props) {
  const { t } = useTranslation('sharing');
  const [wanted, typing] = useTyped();
  const found = useAnySchool(wanted);
  const choices = found.data?.items.map(({ id, name, county }) => ({
    id,
    name: `${name}（${county.name}）`,
  }));
  return (
    <RecordsPicker
      {...input}
      choices={wanted ? (choices ?? []) : []}
      found={found}
      typing={typing}
      none={t(wanted ? 'form.schoolsNone' : 'form.schoolsPick')}
    />
  );
}
