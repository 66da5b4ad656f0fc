import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActivationSlip } from '@/shared/api/types';
import { formatInstant } from '@/shared/format/format';
import styles from '../pages/SlipsPage.module.css';

interface Props {
  slips: ActivationSlip[];
  address: string;
  /** Who printed them and when: stands on each, for they are cut apart. */
  who: string;
}

/** Several slips on a sheet with lines to cut along; everything somebody needs for the first time. */
export function SlipSheet({ slips, address, who }: Props) {
  const { t } = useTranslation('access');
  return (
    <ul className={styles.sheet}>
      {slips.map((slip) => (
        <li key={slip.account} className={styles.slip}>
          <header className={styles.head}>
            <h2>
              {slip.place.name} · {t('accounts.slips.heading')}
            </h2>
            <span>{t('accounts.slips.brand')}</span>
          </header>
          <dl className={styles.facts}>
            <dt>{t('accounts.slips.person')}</dt>
            <dd>{slip.displayName}</dd>
            <dt>{t('accounts.slips.username')}</dt>
            <dd className={styles.code}>{slip.username}</dd>
            <dt>{t('accounts.slips.password')}</dt>
            <dd className={styles.code} data-testid="one-time-password">
              {slip.password}
            </dd>
            <dt>{t('accounts.slips.until')}</dt>
            <dd>{formatInstant(slip.validUntil)}</dd>
            <dt>{t('accounts.slips.address')}</dt>
            <dd>{address}</dd>
          </dl>
          <div role="img" aria-label={t('accounts.slips.qr')}>
            <div aria-hidden="true">
              <QRCode type="svg" value={address} size={124} bordered={false} color="#000" bgColor="#fff" />
            </div>
          </div>
          <ol className={styles.how} aria-label={t('accounts.slips.how')}>
            <li>{t('accounts.slips.step1')}</li>
            <li>{t('accounts.slips.step2')}</li>
            <li>{t('accounts.slips.step3')}</li>
          </ol>
          <p className={styles.note}>
            {t('accounts.slips.secret')}
            <span>{who}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
