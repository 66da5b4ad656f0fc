import { useTranslation } from 'react-i18next';
import { may, useMe } from '@/shared/auth/me';
import { auditCodes } from '@/shared/codes/auditCodes';
import { type CodeOption, optionsOf } from '@/shared/codes/codes';
import type { FilterChange } from '@/shared/list/urlFilters';
import { FilterDay } from '@/shared/ui/list/FilterDay';
import { FilterFrame } from '@/shared/ui/list/FilterFrame';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { FilterText } from '@/shared/ui/list/FilterText';
import {
  type AuditPart,
  inPart,
  recordId,
  requestId,
  type AuditFilters as Values,
} from '../model/auditFilters';
import { AuditActorField } from './AuditActorField';

interface Props {
  part: AuditPart;
  values: Values;
  onChange: (change: FilterChange) => void;
  onClear: () => void;
}

/** When, who, as what, which record and what came of it. */
export function AuditFilters({ part, values, onChange, onClear }: Props) {
  const { t } = useTranslation('access');
  const me = useMe();
  const set = Object.values(values).filter(Boolean).length;
  const offered = ({ value }: CodeOption) => inPart(part, value);
  return (
    <FilterFrame set={set} onClear={set > 0 ? onClear : undefined}>
      <FilterDay label={t('audit.from')} value={values.from} onChange={(from) => onChange({ from })} />
      <FilterDay label={t('audit.to')} value={values.to} onChange={(to) => onChange({ to })} />
      {may(me, 'user:read') && (
        <AuditActorField value={values.actor} onChange={(actor) => onChange({ actor })} />
      )}
      <FilterOne
        label={t('audit.role')}
        placeholder={t('audit.anyRole')}
        options={optionsOf('role')}
        value={values.role}
        onChange={(role) => onChange({ role })}
      />
      <FilterOne
        label={t('audit.action')}
        placeholder={t('audit.anyAction')}
        options={auditCodes.optionsOf('auditAction').filter(offered)}
        value={values.action}
        onChange={(action) => onChange({ action })}
      />
      <FilterOne
        label={t('audit.entity')}
        placeholder={t('audit.anyEntity')}
        options={auditCodes.optionsOf('auditEntity').filter(offered)}
        value={values.entity}
        onChange={(entity) => onChange({ entity })}
      />
      <FilterOne
        label={t('audit.result')}
        placeholder={t('audit.anyResult')}
        options={auditCodes.optionsOf('auditResult')}
        value={values.result}
        onChange={(result) => onChange({ result })}
      />
      <FilterText
        label={t('audit.recordHint')}
        maxLength={64}
        rule={{ accept: recordId, wrong: t('audit.recordWrong') }}
        value={values.entityId}
        onChange={(entityId) => onChange({ entityId })}
      />
      <FilterText
        label={t('audit.requestHint')}
        maxLength={64}
        rule={{ accept: requestId, wrong: t('audit.requestWrong') }}
        value={values.requestId}
        onChange={(next) => onChange({ requestId: next })}
      />
    </FilterFrame>
  );
}
