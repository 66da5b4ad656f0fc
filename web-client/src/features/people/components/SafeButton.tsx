import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { GuardianLinkRow } from '@/shared/api/types';
import { LinkButton } from '@/shared/ui/LinkButton';
import { useSafeContacts } from '../api/safeContacts';
import '../safeTexts';

/** Registers how a parent is reached without harm, or opens what is registered already. */
export function SafeButton({ link, onRegister }: { link: GuardianLinkRow; onRegister: () => void }) {
  const { t } = useTranslation('safe');
  const found = useSafeContacts(link.student);
  if (!found.isSuccess) return null;
  const rule = found.data.items.find((one) => one.guardian === link.guardian && one.status === 'ACTIVE');
  return rule ? (
    <LinkButton to={`/safe-contacts/${rule.id}`}>{t('open')}</LinkButton>
  ) : (
    <Button onClick={onRegister}>{t('register')}</Button>
  );
}
