import { useTranslation } from 'react-i18next';
import type { MetricFigure } from '../api/metricTypes';
import { completionOf, shownOf, withUnit } from '../model/figures';
import { type Pillar, pillars } from '../model/gauge';

/** What the gauge draws and what it says, of the only pillar that something measures. */
export function useGauge(school: MetricFigure | undefined): {
  shares: Record<Pillar, number | undefined>;
  label: string;
} {
  const { t } = useTranslation('reporting');
  const textOf = (pillar: Pillar) => {
    const figure = pillar === 'SCHOOL' ? school : undefined;
    if (!figure) return t('gauge.absent');
    const shown = shownOf(figure);
    return shown.kind === 'value' ? withUnit(shown.value, '%') : t(`figure.${shown.kind}`);
  };
  const words = pillars.map((pillar) =>
    t('gauge.words', { pillar: t(`gauge.${pillar}`), text: textOf(pillar) }),
  );
  return {
    shares: {
      GOV: undefined,
      SCHOOL: school && completionOf(school),
      FAMILY: undefined,
      SOCIETY: undefined,
    },
    label: t('gauge.label', { words: words.join('；') }),
  };
}
