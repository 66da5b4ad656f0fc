import { useTranslation } from 'react-i18next';
import type { ExportRequestRow } from '@/shared/api/types';
import '../texts';

/** How a list is called; one newer than this client shows with its code. */
export function useListName(): (resource: string) => string {
  const { t } = useTranslation('exportRequests');
  return (resource) => t(`list.${resource}`, t('unknown', { code: resource }));
}

/** Whose rows a request is about. */
export function usePlaceName(): (row: Pick<ExportRequestRow, 'school' | 'managingUnit'>) => string {
  const { t } = useTranslation('exportRequests');
  return ({ school, managingUnit }) => school?.name ?? managingUnit?.name ?? t('city');
}
