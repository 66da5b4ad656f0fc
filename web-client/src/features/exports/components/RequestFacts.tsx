import { useTranslation } from 'react-i18next';
import type { ExportRequestDetail } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { formatCount, formatDate, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Facts } from '@/shared/ui/Facts';
import styles from './Exports.module.css';
import { useListName, usePlaceName } from './words';

/** What is asked for, why and by whom: all that whoever answers needs to know. */
export function RequestFacts({ detail }: { detail: ExportRequestDetail }) {
  const { t } = useTranslation('exportRequests');
  const listName = useListName();
  const placeName = usePlaceName();
  const { request, filters } = detail;
  return (
    <Card title={t('facts.title')}>
      <Facts
        facts={[
          { label: t('field.number'), value: request.number },
          { label: t('field.resource'), value: listName(request.resource) },
          { label: t('facts.rows'), value: t('rows', { rows: formatCount(request.rows) }) },
          { label: t('field.place'), value: placeName(request) },
          {
            label: t('field.filters'),
            wide: true,
            value:
              filters.length === 0 ? (
                t('everything')
              ) : (
                <ul className={styles.plain} aria-label={t('field.filters')}>
                  {filters.map((filter) => (
                    <li key={filter}>{filter}</li>
                  ))}
                </ul>
              ),
          },
          {
            label: t('field.reason'),
            wide: true,
            value: <span className={desk.written}>{detail.reason}</span>,
          },
          { label: t('field.raisedBy'), value: request.raisedBy },
          { label: t('facts.role'), value: roleName(detail.role) },
          { label: t('field.dueOn'), value: formatDate(request.dueOn) },
          ...(request.validUntil
            ? [
                { label: t('field.validUntil'), value: formatInstant(request.validUntil) },
                { label: t('facts.linksLeft'), value: t('links', { count: detail.linksLeft }) },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
