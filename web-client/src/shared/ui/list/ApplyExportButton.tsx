import { ExportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '@/shared/auth/me';
import { applicableBy, type SensitiveResource, sensitiveLists } from '@/shared/list/sensitiveLists';
import { nextParams, nextState } from '@/shared/list/urlFilters';
import './exportTexts';

interface Props {
  list: SensitiveResource;
  /** Filters and sort, as the list itself is asked. */
  query: Record<string, string>;
  /** Says which list, where the page shows another one. */
  named?: boolean;
}

/** Where a request for a list begins: what is private of its filters goes along, but into no address. */
export function applicationFor(list: SensitiveResource, query: Record<string, string>) {
  const { filters } = sensitiveLists[list];
  const params = nextParams(filters, new URLSearchParams({ resource: list }), query);
  return { to: `/export-requests/new?${params}`, state: nextState(filters, null, query) };
}

/** Leads to the request for what the list shows; there only for those who may ask (S-08). */
export function ApplyExportButton({ list, query, named = false }: Props) {
  const { t } = useTranslation('export');
  const navigate = useNavigate();
  if (!applicableBy(useMe()).includes(list)) return null;
  // No link: in another tab it would lose the private filters, and ask for more than the list shows.
  const go = () => {
    const { to, state } = applicationFor(list, query);
    void navigate(to, { state });
  };
  return (
    <Button icon={<ExportOutlined />} onClick={go}>
      {named ? t('applyFor', { list: t(`sensitive.${list}`) }) : t('apply')}
    </Button>
  );
}
