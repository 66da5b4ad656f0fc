import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SemesterEffect } from '@/shared/api/types';

interface Props {
  effect: SemesterEffect;
  onSave: () => void;
  onClose: () => void;
}

/** What other dates do to the semester and to the one before it, before they are saved. */
export function SemesterEffectDialog({ effect, onSave, onClose }: Props) {
  const { t } = useTranslation('calendar');
  const moved = effect.daysToPrevious + effect.daysFromPrevious;
  return (
    <Modal
      open
      title={t('mend.effectTitle')}
      okText={t('mend.save')}
      cancelText={t('form.again')}
      onOk={onSave}
      onCancel={onClose}
    >
      <p>{t('mend.effectWeeks', { before: effect.weeksBefore, after: effect.weeksAfter })}</p>
      <p>
        {moved === 0
          ? t('mend.effectNone')
          : t(effect.daysToPrevious > 0 ? 'mend.effectAway' : 'mend.effectBack', {
              days: moved,
              previous: effect.previous ?? '',
            })}
        {effect.daysOver > 0 && t('mend.effectOver', { days: effect.daysOver })}
      </p>
      <p>{t('mend.effectRule')}</p>
    </Modal>
  );
}
