import { useTranslation } from 'react-i18next';
import { type Change, formatValue } from '../model/figures';

/** How far a figure has moved, in words. */
export function ChangeText({ change, unit }: { change: Change | undefined; unit: string }) {
  const { t } = useTranslation('reporting');
  if (!change) return t('trend.unknown');
  return t(change.by === 0 ? 'trend.same' : change.by > 0 ? 'trend.more' : 'trend.less', {
    since: change.since,
    by: formatValue(Math.abs(change.by)),
    unit: unit === '%' ? t('trend.points') : unit,
  });
}
