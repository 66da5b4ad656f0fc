import { LockOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Pill } from '@/shared/ui/Pill';
import type { Limit } from '../model/schema';
import styles from './FieldList.module.css';

export interface FieldRow {
  key: string;
  name: string;
  /** Where a parameter goes; absent for fields of a body. */
  place?: string;
  depth: number;
  type: string;
  required: boolean;
  description?: string;
  limits: Limit[];
  level?: string;
  mask?: string;
}

/** Names, types and limits, one row each; what is inside another thing stands further in. */
export function FieldList({ label, rows }: { label: string; rows: FieldRow[] }) {
  const { t } = useTranslation('exchange');
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <span className={styles.name} style={{ paddingInlineStart: `${row.depth * 16}px` }}>
            <code>{row.name}</code>
            {row.required && <span className={styles.required}>{t('contract.required')}</span>}
          </span>
          <span className={styles.type}>
            {row.place && <span>{row.place}</span>}
            <code>{row.type}</code>
          </span>
          <span className={styles.words}>
            {row.description}
            {row.level && (
              <Pill tone="risk" icon={<LockOutlined aria-hidden="true" />}>
                {t('contract.level', { level: row.level })}
                {row.mask && ` · ${t(`contract.mask.${row.mask}`, { defaultValue: row.mask })}`}
              </Pill>
            )}
            {row.limits.map((limit) => (
              <small key={limit.kind}>{wordsOf(limit, t)}</small>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(limit: Limit, t: TFunction<'exchange'>) {
  switch (limit.kind) {
    case 'pattern':
      return <code>{limit.pattern}</code>;
    case 'default':
      return t('contract.limit.default', { value: limit.value });
    case 'one':
      return t('contract.limit.one', { values: limit.values.join('、') });
    default:
      return t(`contract.limit.${limit.kind}`, { range: rangeOf(limit.least, limit.most, t) });
  }
}

function rangeOf(least: number | undefined, most: number | undefined, t: TFunction<'exchange'>): string {
  if (least === undefined) return t('contract.limit.atMost', { n: most });
  if (most === undefined) return t('contract.limit.atLeast', { n: least });
  return least === most ? String(least) : `${least}–${most}`;
}
