import { ImportOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { type Importable, importableBy } from '@/shared/auth/importable';
import { useMe } from '@/shared/auth/me';
import { LinkButton } from '../LinkButton';

/** Leads to the import of what the list shows; there only for those who may. */
export function ImportButton({ resource }: { resource: Importable }) {
  const { t } = useTranslation();
  if (!importableBy(useMe()).includes(resource)) return null;
  return (
    <LinkButton to={`/imports?resource=${resource}`} icon={<ImportOutlined />}>
      {t('importTable')}
    </LinkButton>
  );
}
