import { Button, Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffRow } from '@/shared/api/types';
import { labelOf, labelsOf } from '@/shared/codes/codes';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { CardList } from '@/shared/ui/list/CardList';
import { type ListColumn, ListTable } from '@/shared/ui/list/ListTable';
import { type Chosen, flip } from '../model/invitations';
import styles from '../pages/InvitePage.module.css';

interface Props {
  rows: StaffRow[];
  loading: boolean;
  oversees: boolean;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onClear?: () => void;
  more: ReactNode;
}

/** Staff with a box in front of each. */
export function InviteeList({ rows, loading, oversees, chosen, onChoose, onClear, more }: Props) {
  const { t } = useTranslation('access');
  const phone = usePhone();
  const toggle = (row: StaffRow) => onChoose(flip(chosen, row));
  const empty = (
    <EmptyState
      title={t(onClear ? 'invite.emptyFilter' : 'invite.empty')}
      text={t(onClear ? 'invite.emptyFilterText' : 'invite.emptyText')}
      action={
        onClear ? (
          <Button onClick={onClear}>{t('common:list.clearFilters')}</Button>
        ) : (
          <LinkButton to="/staff">{t('invite.toStaff')}</LinkButton>
        )
      }
    />
  );
  if (phone) {
    return (
      <>
        <CardList
          label={t('invite.list')}
          rows={rows}
          loading={loading}
          empty={empty}
          card={(row) => (
            <Checkbox checked={chosen.has(row.person)} onChange={() => toggle(row)}>
              <span className={styles.card}>
                <strong>{row.name}</strong>
                <span className={styles.soft}>
                  {labelsOf('staffCategory', row.categories)} · {row.phone ?? t('invite.noPhone')}
                </span>
                {oversees && <span className={styles.soft}>{row.school.name}</span>}
              </span>
            </Checkbox>
          )}
        />
        {more}
      </>
    );
  }
  const box = (row: StaffRow) => (
    <Checkbox
      aria-label={t('invite.tick', { name: row.name })}
      checked={chosen.has(row.person)}
      onChange={() => toggle(row)}
    />
  );
  return (
    <Card flush>
      <ListTable
        label={t('invite.list')}
        rows={rows}
        columns={columns(t, oversees, box)}
        compact={false}
        loading={loading}
        onOpen={toggle}
        empty={empty}
      />
      {more}
    </Card>
  );
}

function columns(
  t: TFunction<'access'>,
  oversees: boolean,
  box: (row: StaffRow) => ReactNode,
): ListColumn<StaffRow>[] {
  return [
    // No selection column of the table: it hides a second box where the keyboard still finds it.
    { key: 'box', title: t('invite.box'), width: 70, render: (_, row) => box(row) },
    { key: 'name', title: t('accounts.name'), width: 140, render: (_, row) => row.name },
    { key: 'phone', title: t('invite.phone'), width: 150, render: (_, row) => row.phone },
    ...(oversees
      ? [
          {
            key: 'school',
            title: t('invite.school'),
            width: 280,
            render: (_: unknown, row: StaffRow) => row.school.name,
          },
        ]
      : []),
    {
      key: 'categories',
      title: t('invite.category'),
      width: 180,
      render: (_, row) => labelsOf('staffCategory', row.categories),
    },
    {
      key: 'status',
      title: t('accounts.state'),
      width: 110,
      render: (_, row) => labelOf('staffStatus', row.status),
    },
  ];
}
