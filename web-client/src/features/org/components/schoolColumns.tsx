import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { SchoolRow } from '@/shared/api/types';
import { labelOf, labelsOf } from '@/shared/codes/codes';
import { formatInstantShort } from '@/shared/format/format';
import type { ListColumn } from '@/shared/ui/list/ListTable';
import { StatusTag } from '@/shared/ui/StatusTag';
import '../orgTexts';

/** The columns of the schools list; which of them show is the person's choice. */
export function schoolColumns(t: TFunction<'org'>, onLook: (id: string) => void): ListColumn<SchoolRow>[] {
  return [
    {
      key: 'name',
      title: t('field.name'),
      fixedIn: true,
      sortable: true,
      width: 260,
      render: (_, row) => <Link to={`/schools/${row.id}`}>{row.name}</Link>,
    },
    {
      key: 'identifierCode',
      title: t('field.identifierCode'),
      sortable: true,
      width: 130,
      render: (_, row) => row.identifierCode,
    },
    { key: 'type', title: t('field.type'), width: 140, render: (_, row) => labelOf('type', row.typeCode) },
    {
      key: 'stages',
      title: t('field.stages'),
      hiddenAtFirst: true,
      width: 140,
      render: (_, row) => labelsOf('stage', row.stages),
    },
    { key: 'county', title: t('field.county'), width: 90, render: (_, row) => row.county.name },
    { key: 'township', title: t('field.township'), width: 120, render: (_, row) => row.township.name },
    {
      key: 'managingUnit',
      title: t('field.managingUnit'),
      width: 130,
      hiddenAtFirst: true,
      render: (_, row) => row.managingUnit.name,
    },
    {
      key: 'ownership',
      title: t('field.ownership'),
      width: 110,
      render: (_, row) => labelOf('ownership', row.ownership),
    },
    {
      key: 'urbanRural',
      title: t('field.urbanRural'),
      hiddenAtFirst: true,
      width: 110,
      render: (_, row) => labelOf('urbanRural', row.urbanRural),
    },
    {
      key: 'boarding',
      title: t('field.boarding'),
      hiddenAtFirst: true,
      width: 80,
      render: (_, row) => (row.boarding ? t('boardingYes') : t('boardingNo')),
    },
    {
      key: 'status',
      title: t('field.status'),
      width: 100,
      render: (_, row) => <StatusTag status={row.status} />,
    },
    {
      key: 'updatedAt',
      title: t('field.updatedAt'),
      sortable: true,
      width: 130,
      render: (_, row) => formatInstantShort(row.updatedAt),
    },
    {
      key: 'look',
      title: t('common:list.quickLook'),
      fixedIn: true,
      width: 64,
      align: 'center',
      render: (_, row) => (
        <Button
          type="text"
          icon={<EyeOutlined />}
          aria-label={t('list.quickLook', { name: row.name })}
          onClick={() => onLook(row.id)}
        />
      ),
    },
  ];
}
