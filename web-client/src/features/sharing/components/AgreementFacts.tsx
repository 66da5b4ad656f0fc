import { useTranslation } from 'react-i18next';
import type { AgreementDetail, AgreementScope, ShareResource } from '@/shared/api/types';
import { formatCount, formatDate } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Facts } from '@/shared/ui/Facts';
import { fieldsOf } from '../model/catalogue';
import { FieldName } from './FieldItem';
import styles from './Sharing.module.css';
import { AttributeTag } from './tags';

interface Props {
  detail: AgreementDetail;
  /** As the catalogue has it; nothing while that is read. */
  resource: ShareResource | undefined;
}

/** Who asks and on what it rests. */
export function AgreementGrounds({ detail, resource }: Props) {
  const { t } = useTranslation('sharing');
  const { agreement } = detail;
  const written = (text: string) => <span className={desk.written}>{text}</span>;
  return (
    <Card title={t('facts.title')}>
      <Facts
        facts={[
          { label: t('field.number'), value: agreement.number, wide: true },
          { label: t('field.agency'), value: agreement.agency.name },
          { label: t('facts.contact'), value: detail.contact },
          { label: t('field.dueOn'), value: formatDate(agreement.dueOn) },
          { label: t('facts.duty'), value: written(detail.duty), wide: true },
          { label: t('field.purpose'), value: written(agreement.purpose), wide: true },
          { label: t('facts.legalBasis'), value: detail.legalBasis, wide: true },
          ...(detail.undertaking
            ? [{ label: t('facts.undertaking'), value: t('facts.undertakingText'), wide: true }]
            : []),
          ...(resource
            ? [
                { label: t('given.attribute'), value: <AttributeTag attribute={resource.attribute} /> },
                { label: t('catalogue.basis'), value: resource.basis, wide: true },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

/** What is given: which fields of which places, until when and how often. */
export function AgreementGiven({ detail, resource }: Props) {
  const { t } = useTranslation('sharing');
  const scopeWords = useScopeWords();
  const { agreement, quotaPerDay, usedToday } = detail;
  const times = (count: number) => t('given.quotaValue', { count: formatCount(count) });
  return (
    <Card title={t('given.title')}>
      <Facts
        facts={[
          {
            label: t('given.fields'),
            wide: true,
            value: (
              <ul className={styles.fields} aria-label={t('given.fields')}>
                {fieldsOf(resource, detail.fields).map((field) => (
                  <li key={field.name}>
                    <FieldName field={field} />
                  </li>
                ))}
              </ul>
            ),
          },
          { label: t('given.scope'), value: scopeWords(detail.scope), wide: true },
          { label: t('field.validUntil'), value: formatDate(agreement.validUntil) },
          { label: t('given.quota'), value: times(quotaPerDay) },
          ...(agreement.inForce ? [{ label: t('given.usedToday'), value: times(usedToday) }] : []),
        ]}
      />
    </Card>
  );
}

function useScopeWords(): (scope: AgreementScope) => string {
  const { t } = useTranslation('sharing');
  const named = (places: readonly { name: string }[]) => places.map(({ name }) => name).join('、');
  return ({ city, managingUnits, schools }) => {
    if (city) return t('given.city');
    const parts = [
      managingUnits.length > 0 && t('given.units', { names: named(managingUnits) }),
      schools.length > 0 && t('given.schools', { names: named(schools) }),
    ];
    return parts.filter(Boolean).join('；');
  };
}
