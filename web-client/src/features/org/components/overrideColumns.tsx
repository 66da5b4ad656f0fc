import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { RuleOverride } from '@/shared/api/types';
import { roleName } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import styles from '../pages/OverridesPage.module.css';
import '../orgTexts';

/** The columns of the list of overrides. */
export function overrideColumns(
  t: TFunction<'org'>,
  open: (row: RuleOverride) => void,
): ListColumn<RuleOverride>[] {
  return [
    { key: 'at', title: t('overrides.at'), width: 130, render: (_, row) => formatInstantShort(row.at) },
    {
      key: 'what',
      title: t('overrides.what'),
      width: 130,
      render: (_, row) => (
        <Button type="link" className={styles.link} onClick={() => open(row)}>
          {labelOf('overrideOf', row.resource)}
        </Button>
      ),
    },
    {
      key: 'subject',
      title: t('overrides.subject'),
      width: 200,
      render: (_, row) => row.subject.name ?? t('overrides.gone'),
    },
    { key: 'rule', title: t('overrides.rule'), width: 90, render: (_, row) => row.rule },
    {
      key: 'reason',
      title: t('overrides.reason'),
      width: 300,
      render: (_, row) => <span className={styles.reason}>{row.reason}</span>,
    },
    {
      key: 'by',
      title: t('overrides.by'),
      width: 190,
      render: (_, row) => (
        <>
          {row.by?.name}
          <div className={styles.soft}>{roleName(row.actingRole)}</div>
        </>
      ),
    },
  ];
}
