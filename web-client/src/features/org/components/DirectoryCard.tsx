import { PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DirectoryRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import styles from './DirectoryCard.module.css';
import '../orgTexts';

export function telOf(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

export function PhoneLink({ phone }: { phone: string | undefined }) {
  return phone ? <a href={telOf(phone)}>{phone}</a> : null;
}

/** One school on a phone: its name opens the facts, the handset calls. */
export function DirectoryCard({ school, onOpen }: { school: DirectoryRow; onOpen: () => void }) {
  const { t } = useTranslation('org');
  return (
    <div className={styles.card}>
      <div className={styles.facts}>
        <button type="button" className={styles.name} onClick={onOpen}>
          {school.name}
        </button>
        <div>
          {labelOf('type', school.typeCode)} · {labelOf('ownership', school.ownership)}
        </div>
        <div>
          {school.county.name} {school.township.name}
        </div>
      </div>
      {school.phone && (
        <Button
          shape="circle"
          size="large"
          className={styles.call}
          icon={<PhoneOutlined />}
          href={telOf(school.phone)}
          aria-label={`${t('directory.call')} ${school.name}`}
        />
      )}
    </div>
  );
}
