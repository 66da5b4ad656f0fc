import { useTranslation } from 'react-i18next';
import { may, useMe } from '@/shared/auth/me';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Logo } from '@/shared/ui/Logo';
import styles from './AllDone.module.css';

/** Nothing left to do: the arcs, which never quite close while there is work, close. */
export function AllDone() {
  const { t } = useTranslation('access');
  const me = useMe();
  const onward = may(me, 'school:read')
    ? { to: '/schools', text: t('today.toSchools') }
    : { to: '/directory', text: t('today.toDirectory') };
  return (
    <div className={styles.done}>
      <Logo size={112} closed />
      <h2>{t('today.emptyTitle')}</h2>
      <p>{t('today.emptyText')}</p>
      <LinkButton to={onward.to}>{onward.text}</LinkButton>
    </div>
  );
}
