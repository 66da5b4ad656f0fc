import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '@/shared/auth/me';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';

/** No agreement, and the next step: apply, read what there is, or ask for others. */
export function AgreementsEmpty({ onClear }: { onClear: (() => void) | undefined }) {
  const { t } = useTranslation('sharing');
  const me = useMe();
  if (onClear) {
    return (
      <EmptyState
        title={t('noneOther')}
        text={t('noneOtherText')}
        action={<Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
      />
    );
  }
  const applies = may(me, 'share-agreement:write');
  return (
    <EmptyState
      title={t('none')}
      text={t(applies ? 'noneText' : 'noneTextRead')}
      action={
        <>
          {may(me, 'share-resource:read') && (
            <LinkButton to="/share-resources">{t('toCatalogue')}</LinkButton>
          )}
          {applies && (
            <LinkButton to="/agreements/new" type="primary">
              {t('new')}
            </LinkButton>
          )}
        </>
      }
    />
  );
}
