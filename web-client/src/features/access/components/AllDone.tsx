import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
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
      <Link to={onward.to}>
        <Button>{onward.text}</Button>
      </Link>
    </div>
  );
}
