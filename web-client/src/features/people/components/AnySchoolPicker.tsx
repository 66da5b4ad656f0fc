import { useTranslation } from 'react-i18next';
import type { Picked } from '@/shared/list/picked';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useAnySchool } from '../api/transfers';

interface Props {
  id?: string;
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
  /** Where the pupil learns already. */
  without: string;
}

/** One of all schools of the city, found by a part of its name; the county tells schools of one name apart. */
export function AnySchoolPicker({ without, ...input }: Props) {
  const { t } = useTranslation('people');
  const [wanted, typing] = useTyped();
  const found = useAnySchool(wanted);
  const choices = found.data?.items
    .filter((one) => one.id !== without)
    .map((one) => ({ id: one.id, name: `${one.name}（${one.county.name}）` }));
  return (
    <RecordPicker
      {...input}
      choices={wanted ? (choices ?? []) : []}
      found={found}
      typing={typing}
      placeholder={t('transfer.findSchool')}
      none={wanted ? t('transfer.noSchool') : t('transfer.findSchool')}
    />
  );
}
