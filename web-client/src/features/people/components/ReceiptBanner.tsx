import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/ui/LinkButton';
import { useReceipts } from '../api/consents';
import '../consentTexts';

/** There is something that I have not been told yet. */
export function ReceiptBanner() {
  const { t } = useTranslation('consents');
  const found = useReceipts();
  if (!found.data?.items.some((one) => !one.shownAt)) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('banner.title')}
      action={<LinkButton to="/privacy">{t('banner.open')}</LinkButton>}
    />
  );
}
