import { useTranslation } from 'react-i18next';
import type { RuleOverride } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { RuleLink } from '@/shared/ui/RuleLink';
import styles from './SchoolLife.module.css';
import '../orgTexts';

/** Somebody went on although a rule warned: in a timeline, with the reason and the rule. */
export function OverrideEntry({ override }: { override: RuleOverride }) {
  const { t } = useTranslation('org');
  const role = roleName(override.actingRole);
  return (
    <div className={styles.step}>
      <strong>{t('overrides.entry', { what: labelOf('overrideOf', override.resource) })}</strong>{' '}
      <RuleLink id={override.rule} />
      <div className={styles.soft}>
        {formatInstant(override.at)} ·{' '}
        {override.by?.name ? t('staff.by', { name: override.by.name, role }) : role}
      </div>
      <p>{override.reason}</p>
    </div>
  );
}
