import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { useActor, useActorChoices } from '../api/audit';

interface Props {
  value: string | undefined;
  onChange: (account: string | undefined) => void;
}

/** Whose lines: found by a part of the login name, kept in the URL as the id that stands in the log. */
export function AuditActorField({ value, onChange }: Props) {
  const { t } = useTranslation('access');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useActorChoices(wanted);
  const chosen = useActor(value);
  const accounts = wanted ? (found.data?.items ?? []) : chosen.data ? [chosen.data] : [];
  return (
    <FilterOne
      label={t('audit.actorHint')}
      placeholder={t('audit.actorHint')}
      onFind={setText}
      loading={found.isFetching}
      notFoundContent={wanted && found.isSuccess ? t('audit.actorNone') : t('audit.actorType')}
      value={value}
      onChange={(next) => {
        setText('');
        onChange(next);
      }}
      options={accounts.map((account) => ({
        value: account.id,
        label: `${account.displayName}（${account.username}）`,
      }))}
    />
  );
}
