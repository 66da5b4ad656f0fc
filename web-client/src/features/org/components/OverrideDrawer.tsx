import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleOverride } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { usePhone } from '@/shared/theme/usePhone';
import { Facts } from '@/shared/ui/Facts';
import { RuleLink } from '@/shared/ui/RuleLink';
import { pageOf } from '../model/overrideFilters';
import '../orgTexts';

interface Props {
  override: RuleOverride | undefined;
  onClose: () => void;
}

/** One override, whole: the reason, the rule, the way to the thing. */
export function OverrideDrawer({ override, onClose }: Props) {
  const { t } = useTranslation('org');
  const phone = usePhone();
  const page = override && pageOf(override.resource, override.subject.id);
  const name = override?.subject.name ?? t('overrides.gone');
  return (
    <Drawer
      open={override !== undefined}
      onClose={onClose}
      size={phone ? '100%' : 480}
      title={override && labelOf('overrideOf', override.resource)}
    >
      {override && (
        <Facts
          facts={[
            { label: t('overrides.subject'), value: page ? <Link to={page}>{name}</Link> : name },
            { label: t('overrides.at'), value: formatInstant(override.at) },
            { label: t('overrides.by'), value: override.by?.name },
            { label: t('overrides.role'), value: roleName(override.actingRole) },
            { label: t('staff.field.school'), value: override.school?.name },
            { label: t('overrides.reason'), value: override.reason, wide: true },
            { label: t('overrides.rule'), value: <RuleLink id={override.rule} /> },
          ]}
        />
      )}
    </Drawer>
  );
}
