import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '@/shared/api/client';
import { roleName } from '@/shared/auth/me';
import styles from './AccessExplanation.module.css';

/** Why this school is closed to a member of staff, and who could open it. */
export function AccessExplanation({ id }: { id: string }) {
  const { t } = useTranslation('org');
  const decision = useQuery({
    queryKey: ['access-decisions', 'schools', id],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/access-decisions', {
          params: { query: { resource: 'schools', id, right: 'read' } },
        }),
      ),
  });
  const found = decision.data;
  if (!found || found.allowed) return null;
  return (
    <div className={styles.box}>
      <p>{found.explanation}</p>
      <strong>{t('access.whom')}</strong>
      <ul>
        {found.grantedBy.map((granter) => (
          <li key={granter.role}>
            {t('access.granter', { place: granter.place, role: roleName(granter.role) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
