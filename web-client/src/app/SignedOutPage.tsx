import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Logo } from '@/shared/ui/Logo';
import styles from './SignedOutPage.module.css';

export function SignedOutPage() {
  const { t } = useTranslation('app');
  return (
    <main className={styles.page}>
      <Logo size={96} />
      <h1>{t('start.signedOutTitle')}</h1>
      <p>{t('start.signedOutText')}</p>
      <Button type="primary" size="large" href="/">
        {t('start.signIn')}
      </Button>
    </main>
  );
}
