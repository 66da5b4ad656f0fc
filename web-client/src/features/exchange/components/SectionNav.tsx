import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './SectionNav.module.css';

const sections = [
  { path: '/developer', text: 'start' },
  { path: '/developer/contract', text: 'contract' },
  { path: '/developer/problems', text: 'problems' },
  { path: '/developer/changelog', text: 'changelog' },
] as const;

/** The parts of the portal; each is a page with an address of its own. */
export function SectionNav() {
  const { t } = useTranslation('exchange');
  return (
    <nav aria-label={t('sections.label')} className={styles.nav}>
      {sections.map(({ path, text }) => (
        <NavLink key={path} to={path} end className={styles.link}>
          {t(`sections.${text}`)}
        </NavLink>
      ))}
    </nav>
  );
}
