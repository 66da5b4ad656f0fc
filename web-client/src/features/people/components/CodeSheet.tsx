import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClaimSlips } from '@/shared/api/types';
import { formatDate, formatInstant } from '@/shared/format/format';
import styles from './CodeSheet.module.css';

const QR_PIXELS = 50;

interface Props {
  slips: ClaimSlips;
  /** Who printed them: stands at the head of the sheet. */
  who: string;
}

/** The codes of a class on one sheet of paper, with lines to cut along. */
export function CodeSheet({ slips, who }: Props) {
  const { t } = useTranslation('claims');
  const address = `${location.origin}/join`;
  return (
    <section aria-label={t('codes.heading')}>
      <header className={styles.head}>
        <h2>{t('codes.sheet', { school: slips.schoolName, group: slips.className })}</h2>
        <p>{t('codes.cut')}</p>
        <p>
          {t('codes.open')} {address} · {t('codes.made', { name: who, at: formatInstant(slips.at) })}
        </p>
      </header>
      <ul className={styles.sheet}>
        {slips.items.map((slip) => (
          <li key={slip.student} className={styles.slip}>
            <div className={styles.words}>
              <strong>{slip.studentName}</strong>
              <span className={styles.code} data-testid="claim-code">
                {slip.code}
              </span>
              <span className={styles.soft}>{t('codes.until', { date: formatDate(slip.validUntil) })}</span>
            </div>
            <div aria-hidden="true">
              <QRCode
                type="svg"
                value={`${address}#${slip.code}`}
                size={QR_PIXELS}
                bordered={false}
                errorLevel="L"
                color="#000"
                bgColor="#fff"
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
