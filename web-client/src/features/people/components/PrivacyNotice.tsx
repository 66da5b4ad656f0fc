import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import styles from './People.module.css';

/** What is kept of a parent and of a child, by whom, and what they may ask for (个人信息保护法 17, 31). */
export function PrivacyNotice() {
  const { t } = useTranslation('claims');
  return (
    <Card title={t('notice.title')}>
      <ul className={styles.notice}>
        {(['who', 'what', 'child', 'keep', 'rights'] as const).map((one) => (
          <li key={one}>{t(`notice.${one}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
