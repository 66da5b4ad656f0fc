import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { StaffRow } from '@/shared/api/types';
import { labelsOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { StaffStatusTag } from './StaffStatusTag';
import '../orgTexts';

/** The columns of the staff list; names and phones arrive cut for everybody. */
export function staffColumns(t: TFunction<'org'>): ListColumn<StaffRow>[] {
  return [
    {
      key: 'name',
      title: t('staff.field.name'),
      fixedIn: true,
      sortable: true,
      width: 110,
      render: (_, row) => <Link to={`/staff/${row.id}`}>{row.name}</Link>,
    },
    { key: 'phone', title: t('staff.field.phone'), width: 140, render: (_, row) => row.phone ?? '' },
    {
      key: 'school',
      title: t('staff.field.school'),
      width: 260,
      render: (_, row) =>
        row.schools > 1
          ? `${row.school.name}（${t('staff.schools', { count: row.schools })}）`
          : row.school.name,
    },
    {
      key: 'managingUnit',
      title: t('staff.field.managingUnit'),
      hiddenAtFirst: true,
      width: 130,
      render: (_, row) => row.managingUnit.name,
    },
    {
      key: 'category',
      title: t('staff.field.category'),
      width: 130,
      render: (_, row) => labelsOf('staffCategory', row.categories),
    },
    {
      key: 'subjects',
      title: t('staff.field.subjects'),
      width: 140,
      render: (_, row) => labelsOf('subject', row.subjects),
    },
    {
      key: 'status',
      title: t('staff.field.status'),
      width: 100,
      render: (_, row) => <StaffStatusTag status={row.status} />,
    },
    {
      key: 'updatedAt',
      title: t('staff.field.updatedAt'),
      sortable: true,
      width: 130,
      render: (_, row) => formatInstantShort(row.updatedAt),
    },
  ];
}
