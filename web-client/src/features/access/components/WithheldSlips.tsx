import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobLine } from '@/shared/api/types';
import styles from '../pages/SlipsPage.module.css';

interface Props {
  withheld: { account: string; reason: string }[];
  /** Of the invitation these accounts came from: it knows their names. */
  lines: JobLine[];
}

/** What was not given out, why, and the account where it can be put right. */
export function WithheldSlips({ withheld, lines }: Props) {
  const { t } = useTranslation('access');
  const names = new Map(lines.map(({ subject, message }) => [subject, message]));
  return (
    <Alert
      className={styles.warning}
      type="warning"
      showIcon
      title={t('accounts.slips.withheld', { count: withheld.length })}
      description={
        <>
          <p>{[...new Set(withheld.map(({ reason }) => reason))].join(' ')}</p>
          <ul className={styles.withheld}>
            {withheld.map(({ account }) => (
              <li key={account}>
                {names.get(account)}{' '}
                <Link to={`/accounts/${account}`}>{t('accounts.slips.withheldOne')}</Link>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
