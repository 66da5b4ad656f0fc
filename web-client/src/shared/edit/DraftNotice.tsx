import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '@/shared/auth/drafts';
import { formatInstantShort } from '@/shared/format/format';
import type { FormSpec } from './form';
import { changedFields } from './versions';
import './editTexts';

interface Props<F> {
  spec: FormSpec<F>;
  draft: Draft<F>;
  /** The record has moved on since the draft was begun. */
  stale: boolean;
  onRestore: (draft: Draft<F>) => void;
  onDrop: () => void;
}

/** Work that was left behind: what it changed, and the choice to take it up again. */
export function DraftNotice<F>({ spec, draft, stale, onRestore, onDrop }: Props<F>) {
  const { t } = useTranslation('edit');
  const fields = changedFields(spec.fields, draft.original, draft.value).map(spec.label);
  if (fields.length === 0) return null;
  const at = formatInstantShort(draft.savedAt);
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('draft.title')}
      description={
        <>
          {t('draft.text', { at, fields: fields.join('、') })}
          {stale && ` ${t('draft.stale')}`}
          <Space style={{ display: 'flex', marginTop: 8 }}>
            <Button size="small" type="primary" onClick={() => onRestore(draft)}>
              {t('draft.restore')}
            </Button>
            <Button size="small" onClick={onDrop}>
              {t('draft.drop')}
            </Button>
          </Space>
        </>
      }
    />
  );
}
