import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/me';
import { applicableBy } from '@/shared/list/sensitiveLists';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import type { View } from '../model/requests';

interface Props {
  view: View;
  /** Given when a filter is set. */
  onClear: (() => void) | undefined;
}

/** No request: what they are for and how one begins, that nothing waits, or that others may be asked for. */
export function RequestsEmpty({ view, onClear }: Props) {
  const { t } = useTranslation('exportRequests');
  const applies = applicableBy(useMe()).includes('students');
  if (onClear) {
    return (
      <EmptyState
        title={t('noneOther')}
        text={t('noneOtherText')}
        action={<Button onClick={onClear}>{t('common:list.clearFilters')}</Button>}
      />
    );
  }
  if (view === 'waiting') return <EmptyState title={t('noneWaiting')} text={t('noneWaitingText')} />;
  return (
    <EmptyState
      title={t('none')}
      text={t(applies ? 'noneText' : 'noneTextRead')}
      action={
        applies && (
          <LinkButton to="/students" type="primary">
            {t('toStudents')}
          </LinkButton>
        )
      }
    />
  );
}
