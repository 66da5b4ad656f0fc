import { useTranslation } from 'react-i18next';
import type { StudentDuplicateDetail } from '@/shared/api/types';
import { formatInstant } from '@/shared/format/format';
import { Facts } from '@/shared/ui/Facts';
import '../duplicateTexts';

/** Who decided about a pair, when and why, and what a merger has moved. */
export function DuplicateResult({ detail }: { detail: StudentDuplicateDetail }) {
  const { t } = useTranslation('duplicates');
  const { decision, pair } = detail;
  if (!decision) return null;
  const { moved } = decision;
  return (
    <Facts
      facts={[
        { label: t('result.title'), value: t(`status.${pair.status}`) },
        { label: t('result.by'), value: decision.by },
        { label: t('result.at'), value: formatInstant(decision.at) },
        { label: t('why.reason'), value: decision.reason ?? t('why.hidden'), wide: true },
        ...(moved
          ? [
              {
                label: t('result.moved'),
                value: `${t('result.counts', { ...moved })}。${t('result.care')}`,
                wide: true,
              },
            ]
          : []),
      ]}
    />
  );
}
