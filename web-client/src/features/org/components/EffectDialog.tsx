import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkdayYearEffect } from '@/shared/api/types';

interface Props {
  effect: WorkdayYearEffect;
  onSave: () => void;
  onClose: () => void;
}

/** What saving does to the year and to open work, before it is done. */
export function EffectDialog({ effect, onSave, onClose }: Props) {
  const { t } = useTranslation('calendar');
  return (
    <Modal
      open
      title={t('form.effectTitle')}
      okText={t('form.save')}
      cancelText={t('form.again')}
      onOk={onSave}
      onCancel={onClose}
    >
      <p>{t('form.effectWorkdays', { before: effect.workdaysBefore, after: effect.workdaysAfter })}</p>
      <p>
        {effect.provisional === 0
          ? t('form.effectNone')
          : t('form.effectSome', {
              provisional: effect.provisional,
              earlier: effect.earlier,
              later: effect.later,
              certain: effect.certain,
            })}
      </p>
      <p>{t('form.effectRule')}</p>
    </Modal>
  );
}
