import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { ClassRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { gradeName } from '../model/grades';
import { ClassStatusTag } from './ClassStatusTag';

/** The columns of the list of classes; the school is left out where there is but one. */
export function classColumns(
  t: TFunction<'classes'>,
  oneSchool: boolean,
  mayOpenStaff: boolean,
): ListColumn<ClassRow>[] {
  const school: ListColumn<ClassRow> = {
    key: 'school',
    title: t('field.school'),
    width: 260,
    render: (_, row) => <Link to={`/schools/${row.school.id}`}>{row.school.name}</Link>,
  };
  return [
    {
      key: 'name',
      title: t('field.name'),
      fixedIn: true,
      width: 130,
      render: (_, row) => <Link to={`/classes/${row.id}`}>{row.name}</Link>,
    },
    ...(oneSchool ? [] : [school]),
    {
      key: 'stage',
      title: t('field.stage'),
      width: 100,
      render: (_, row) => labelOf('stage', row.stage),
    },
    { key: 'grade', title: t('field.grade'), width: 100, render: (_, row) => gradeName(row.gradeCode) },
    {
      key: 'schoolYear',
      title: t('field.schoolYear'),
      hiddenAtFirst: true,
      width: 120,
      render: (_, row) => row.schoolYear,
    },
    {
      key: 'homeroom',
      title: t('field.homeroom'),
      width: 110,
      render: (_, row) =>
        row.homeroom && mayOpenStaff ? (
          <Link to={`/staff/${row.homeroom.id}`}>{row.homeroom.name}</Link>
        ) : (
          (row.homeroom?.name ?? t('none'))
        ),
    },
    {
      key: 'capacity',
      title: t('field.capacity'),
      width: 90,
      align: 'right',
      render: (_, row) => row.capacity && t('seats', { count: row.capacity }),
    },
    {
      key: 'status',
      title: t('field.status'),
      width: 110,
      render: (_, row) => <ClassStatusTag status={row.status} />,
    },
    {
      key: 'updatedAt',
      title: t('field.updatedAt'),
      sortable: true,
      width: 130,
      render: (_, row) => formatInstantShort(row.updatedAt),
    },
  ];
}
