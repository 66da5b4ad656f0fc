import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '@/shared/auth/me';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { FilterFrame } from '@/shared/ui/list/FilterFrame';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ClientList } from '../components/ClientList';
import { CreateClientDialog } from '../components/CreateClientDialog';
import { SecretPlace } from '../components/SecretModal';
import { clientFilters, statuses } from '../model/newClient';
import '../texts';

/** The keys with which programs of agencies sign in; the latest first. */
export function Component() {
  const { t } = useTranslation('apiClients');
  const me = useMe();
  const { values, change, clear } = useUrlFilters(clientFilters);
  const query = useMemo(() => toQuery(values), [values]);
  const [creating, setCreating] = useState(false);
  const onClear = values.status ? () => clear(['status']) : undefined;
  return (
    <SecretPlace>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          may(me, 'api-client:write') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {t('create.title')}
            </Button>
          )
        }
      />
      <FilterFrame
        lead={
          <FilterOne
            label={t('field.status')}
            placeholder={t('anyStatus')}
            options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={values.status}
            onChange={(status) => change({ status })}
          />
        }
        set={0}
        onClear={onClear}
      />
      <ClientList query={query} onCreate={() => setCreating(true)} onClear={onClear} />
      {creating && <CreateClientDialog onClose={() => setCreating(false)} />}
    </SecretPlace>
  );
}
