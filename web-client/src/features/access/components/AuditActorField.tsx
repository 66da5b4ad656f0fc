import { useTranslation } from 'react-i18next';
import type { AccountRow } from '@/shared/api/types';
import styles from '@/shared/ui/list/Filters.module.css';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useActor, useActorChoices } from '../api/audit';

interface Props {
  value: string | undefined;
  onChange: (account: string | undefined) => void;
}

const nameOf = ({ displayName, username }: Pick<AccountRow, 'displayName' | 'username'>) =>
  `${displayName}（${username}）`;

/** Whose lines: found by a part of the login name, kept in the URL as the id that stands in the log. */
export function AuditActorField({ value, onChange }: Props) {
  const { t } = useTranslation('access');
  const [wanted, typing] = useTyped();
  const found = useActorChoices(wanted);
  const chosen = useActor(value).data;
  return (
    <div className={styles.field}>
      <RecordPicker
        label={t('audit.actorHint')}
        placeholder={t('audit.actorHint')}
        clearable
        value={value ? { id: value, name: chosen ? nameOf(chosen) : t('common:list.chosen') } : undefined}
        onChange={(account) => onChange(account?.id)}
        choices={(found.data?.items ?? []).map((account) => ({ id: account.id, name: nameOf(account) }))}
        found={found}
        typing={typing}
        none={wanted ? t('audit.actorNone') : t('audit.actorType')}
      />
    </div>
  );
}
