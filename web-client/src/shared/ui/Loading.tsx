import { useTranslation } from 'react-i18next';
import { Logo } from './Logo';
import styles from './states.module.css';

/** The waiting state of a whole page; lists and facts show skeletons instead. */
export function Loading({ text }: { text?: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.centre} role="status">
      <Logo size={72} busy />
      <p>{text ?? t('loading')}</p>
    </div>
  );
}
