import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Group } from '../model/contract';
import { MethodTag } from './MethodTag';
import styles from './OperationList.module.css';

interface Props {
  groups: Group[];
  selected?: string;
  /** Everything is open while somebody searches. */
  search: string;
}

/** All that can be called, by subject. */
export function OperationList({ groups, selected, search }: Props) {
  const { t } = useTranslation('exchange');
  return (
    <nav aria-label={t('contract.list')} className={styles.list}>
      {groups.map((group) => {
        const here = group.entries.some((entry) => entry.operationId === selected);
        return (
          <details key={`${group.tag}:${search !== ''}:${here}`} open={search !== '' || here}>
            <summary>
              {group.title} <small>{group.entries.length}</small>
            </summary>
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.operationId}>
                  <Link
                    to={{ search: addressOf(entry.operationId, search) }}
                    aria-current={entry.operationId === selected ? 'page' : undefined}
                    className={styles.entry}
                  >
                    <MethodTag method={entry.method} />
                    <span>
                      {entry.summary}
                      <code>{entry.path.replace('/api/v1', '')}</code>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </nav>
  );
}

function addressOf(operation: string, search: string): string {
  return new URLSearchParams({ ...(search && { q: search }), op: operation }).toString();
}
