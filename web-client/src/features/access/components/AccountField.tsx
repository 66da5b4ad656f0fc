import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCandidate } from '../api/grants';
import styles from './Grants.module.css';

interface Props {
  id?: string;
  onChange?: (account: string | undefined) => void;
}

/** Finds one account by its whole login name and says whose it is before anything is given. */
export function AccountField({ id, onChange }: Props) {
  const { t } = useTranslation('access');
  const [wanted, setWanted] = useState('');
  const found = useCandidate(wanted);
  const account = found.data?.items[0];
  const chosen = account?.id;
  // The form hears of the account that was found, and of none while another is looked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form hands a new function each time
  useEffect(() => onChange?.(chosen), [chosen]);
  return (
    <>
      <Input.Search
        id={id}
        maxLength={64}
        placeholder={t('grants.username')}
        enterButton={t('grants.find')}
        loading={found.isFetching}
        onSearch={(username) => setWanted(username.trim())}
      />
      <p className={styles.found} role="status">
        {account && t('grants.found', { name: account.name, username: account.username })}
        {wanted && found.isSuccess && !account && t('grants.notFound')}
      </p>
    </>
  );
}
