import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { seesStaffWhole } from '@/shared/auth/fullView';
import { may, useMe } from '@/shared/auth/me';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { ImportButton } from '@/shared/ui/list/ImportButton';
import { PageHeader } from '@/shared/ui/PageHeader';
import { StaffFilters } from '../components/StaffFilters';
import { StaffList } from '../components/StaffList';
import { staffFilters } from '../model/staffFilters';
import '../orgTexts';

/** Who works at the schools in my charge: one row for each human. */
export function Component() {
  const { t } = useTranslation('org');
  const me = useMe();
  const navigate = useNavigate();
  const { values, change, clear } = useUrlFilters(staffFilters);
  const query = useMemo(() => toQuery({ ...values, sort: values.sort ?? 'name' }), [values]);
  const names = Object.keys(staffFilters).filter((name) => name !== 'sort');
  const clearAll = Object.keys(values).some((name) => name !== 'sort') ? () => clear(names) : undefined;
  return (
    <>
      <PageHeader
        title={t('staff.title')}
        subtitle={t('staff.masked')}
        actions={
          <>
            <ImportButton resource="staff" />
            {may(me, 'staff:write') && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/staff/new')}>
                {t('staff.new')}
              </Button>
            )}
          </>
        }
      />
      <StaffFilters values={values} full={seesStaffWhole(me)} onChange={change} onClear={clearAll} />
      <StaffList query={query} sort={values.sort} onSort={(sort) => change({ sort })} onClear={clearAll} />
    </>
  );
}
