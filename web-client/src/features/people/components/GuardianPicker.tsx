import { useTranslation } from 'react-i18next';
import type { Picked } from '@/shared/list/picked';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useGuardianChoices } from '../api/guardians';

interface Props {
  id?: string;
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
}

/** A parent on file, found by the surname or the end of the phone; names stay cut. */
export function GuardianPicker(input: Props) {
  const { t } = useTranslation('people');
  const [wanted, typing] = useTyped();
  const found = useGuardianChoices(wanted);
  const choices = found.data?.items.map((one) => ({
    id: one.id,
    name: [one.name, one.phone].filter(Boolean).join(' '),
  }));
  return (
    <RecordPicker
      {...input}
      choices={choices ?? []}
      found={found}
      typing={typing}
      placeholder={t('guardian.find')}
      none={wanted ? t('guardian.notFound') : t('guardian.find')}
    />
  );
}
