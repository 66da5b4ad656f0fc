import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SafeWay } from '@/shared/api/types';
import { wordOf } from '../model/words';
import '../safeTexts';

/** Beside a number: how it is used without harm. */
export function SafeWayNote({ who, way }: { who: string; way: SafeWay }) {
  const { t } = useTranslation('safe');
  const parts = [
    t('only', { ways: way.ways.map((one) => wordOf('safeWay', one)).join('、') }),
    way.from && way.until ? t('within', { from: way.from, until: way.until }) : t('anyHour'),
    way.wording,
  ];
  return (
    <Alert
      type="error"
      showIcon
      title={t('before', { who })}
      description={parts.filter(Boolean).join('；')}
    />
  );
}
