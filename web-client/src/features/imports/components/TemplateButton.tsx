import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Importable } from '@/shared/auth/importable';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useTemplate } from '../api/imports';

/** An empty table to be filled in. */
export function TemplateButton({ resource }: { resource: Importable }) {
  const { t } = useTranslation('imports');
  const template = useTemplate();
  const name = t(`what.templates.${resource}`);
  return (
    <>
      <Button
        icon={<DownloadOutlined />}
        loading={template.isPending}
        onClick={() => template.mutate({ resource, name })}
      >
        {t('what.template')}
      </Button>
      {template.isError && <ProblemAlert error={template.error} />}
    </>
  );
}
