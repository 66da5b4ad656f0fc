import { useTranslation } from 'react-i18next';
import styles from '@/shared/ui/list/Filters.module.css';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useSchoolChoices } from '../api/grants';
import { useSchoolName } from '../api/invitations';

interface Props {
  value?: string;
  onChange: (school: string | undefined) => void;
}

/** One school in scope, found by its name; the address knows it by its id alone. */
export function SchoolFilter({ value, onChange }: Props) {
  const { t } = useTranslation('access');
  const [wanted, typing] = useTyped();
  const found = useSchoolChoices(wanted, true);
  const named = useSchoolName(value).data;
  return (
    <div className={styles.field}>
      <RecordPicker
        label={t('invite.school')}
        placeholder={t('invite.anySchool')}
        clearable
        value={value ? { id: value, name: named ?? t('invite.thisSchool') } : undefined}
        onChange={(school) => onChange(school?.id)}
        choices={found.data?.items ?? []}
        found={found}
        typing={typing}
        none={t('grants.placeNone')}
      />
    </div>
  );
}
