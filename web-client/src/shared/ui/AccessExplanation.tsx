import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { roleName } from '../auth/me';
import styles from './AccessExplanation.module.css';

/** Things of which the API tells staff why they are closed; of the others not even that they exist. */
export interface ClosedThing {
  id: string;
  resource?: 'schools' | 'staff' | 'proposals' | 'classes' | 'institutes' | 'researchers';
}

interface Props extends ClosedThing {
  /** What is said when the API cannot tell, or has opened the thing meanwhile. */
  fallback: ReactNode;
}

/** Why a page is closed to a member of staff, and who could open it. */
export function AccessExplanation({ id, resource = 'schools', fallback }: Props) {
  const { t } = useTranslation();
  const decision = useQuery({
    queryKey: ['access-decisions', resource, id],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/access-decisions', {
          params: { query: { resource, id, right: 'read' } },
        }),
      ),
  });
  const found = decision.data;
  if (decision.isPending) return null;
  if (!found || found.allowed) return fallback;
  return (
    <div className={styles.box}>
      <p>{found.explanation}</p>
      {found.grantedBy.length > 0 && <strong>{t('access.whom')}</strong>}
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
