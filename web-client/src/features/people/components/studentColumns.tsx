import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { StudentRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatDate, formatInstantShort } from '@/shared/format/format';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { StudentStatusTag } from './tags';

/** The columns of the list of pupils; names arrive cut for everybody. */
export function studentColumns(t: TFunction<'people'>, oneSchool: boolean): ListColumn<StudentRow>[] {
  const school: ListColumn<StudentRow> = {
    key: 'school',
    title: t('field.school'),
    width: 260,
    render: (_, row) => row.school.name,
  };
  return [
    {
      key: 'name',
      title: t('field.name'),
      fixedIn: true,
      sortable: true,
      width: 120,
      render: (_, row) => <Link to={`/students/${row.id}`}>{row.name}</Link>,
    },
    { key: 'sex', title: t('field.sex'), width: 70, render: (_, row) => labelOf('sex', row.sex) },
    ...(oneSchool ? [] : [school]),
    {
      key: 'class',
      title: t('field.class'),
      width: 140,
      render: (_, row) => row.classGroup?.name ?? t('placed.false'),
    },
    {
      key: 'status',
      title: t('field.status'),
      width: 120,
      render: (_, row) => <StudentStatusTag status={row.status} />,
    },
    { key: 'since', title: t('field.since'), width: 140, render: (_, row) => formatDate(row.since) },
    {
      key: 'updatedAt',
      title: t('field.updatedAt'),
      sortable: true,
      hiddenAtFirst: true,
      width: 130,
      render: (_, row) => formatInstantShort(row.updatedAt),
    },
  ];
}
