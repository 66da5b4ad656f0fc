import { PlusOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '@/shared/auth/me';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { LinkButton } from '@/shared/ui/LinkButton';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useShareResources } from '../api/catalogue';
import { AgreementList } from '../components/AgreementList';
import { agreementFilters, statuses } from '../model/agreements';
import { offered } from '../model/catalogue';
import '../texts';

const names = ['status', 'resource'];

/** What agencies have asked to be given, and what they are given; the latest first. */
export function Component() {
  const { t } = useTranslation('sharing');
  const me = useMe();
  const { values, change, clear } = useUrlFilters(agreementFilters);
  const query = useMemo(() => toQuery(values), [values]);
  const catalogue = useShareResources();
  const onClear = Object.keys(values).some((name) => names.includes(name)) ? () => clear(names) : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            {may(me, 'share-resource:read') && (
              <LinkButton to="/share-resources">{t('toCatalogue')}</LinkButton>
            )}
            {may(me, 'share-agreement:write') && (
              <LinkButton to="/agreements/new" type="primary" icon={<PlusOutlined />}>
                {t('new')}
              </LinkButton>
            )}
          </>
        }
      />
      <FilterFrame
        lead={
          <FilterMany
            label={t('field.status')}
            placeholder={t('any.status')}
            options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={values.status}
            onChange={(status) => change({ status })}
          />
        }
        set={setBesides(values, ['sort', 'status'])}
        onClear={onClear}
      >
        <FilterMany
          label={t('field.resource')}
          placeholder={t('any.resource')}
          options={offered(catalogue.data?.items ?? []).map(({ resource, title }) => ({
            value: resource,
            label: title,
          }))}
          loading={catalogue.isLoading}
          value={values.resource}
          onChange={(resource) => change({ resource })}
        />
      </FilterFrame>
      <AgreementList query={query} sort={values.sort} onSort={(sort) => change({ sort })} onClear={onClear} />
    </>
  );
}
