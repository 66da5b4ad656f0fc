import { useIsFetching } from '@tanstack/react-query';
import { Layout } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useMe } from '@/shared/auth/me';
import { usePhone } from '@/shared/theme/usePhone';
import { Logo } from '@/shared/ui/Logo';
import { OfflineBanner } from '@/shared/ui/OfflineBanner';
import { SecondFactorBanner } from '@/shared/ui/SecondFactor';
import { BottomBar, SideMenu } from './Navigation';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';
import { useKeptPlace } from './useKeptPlace';

/** Menu at the left (at the bottom on a phone), who and where at the top, the page in between. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const phone = usePhone();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const navigating = useNavigation().state !== 'idle';
  const busy = useIsFetching({ predicate: (query) => !query.meta?.quiet }) > 0 || navigating;
  const arrived = useRef(pathname);
  useKeptPlace(main);

  useEffect(() => {
    // A new page is read from its top by the keyboard and the screen reader too.
    if (arrived.current !== pathname) main.current?.focus({ preventScroll: true });
    arrived.current = pathname;
  }, [pathname]);

  return (
    <Layout className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      {!phone && (
        <Layout.Sider width={208} className={styles.sider} theme="light">
          <Link to="/" className={styles.brand}>
            <Logo size={34} busy={busy} />
            <span>
              <strong>{t('brand')}</strong>
              <small>{t('product')}</small>
            </span>
          </Link>
          <SideMenu me={me} />
        </Layout.Sider>
      )}
      <Layout className={styles.column}>
        <TopBar me={me} phone={phone} busy={busy} />
        <OfflineBanner />
        <SecondFactorBanner />
        <main id="main" ref={main} tabIndex={-1} className={styles.main} aria-busy={busy}>
          <Outlet />
        </main>
        {phone && <BottomBar me={me} />}
      </Layout>
      <ScrollRestoration />
    </Layout>
  );
}
