import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MetricFigure } from '../api/metricTypes';
import { shownOf, withUnit } from '../model/figures';
import styles from './FigureText.module.css';

interface Props {
  figure: Pick<MetricFigure, 'value' | 'suppressed'>;
  unit: string;
  /** What is counted and where, for the name of the link. */
  about: string;
  /** The rows behind it; a figure whose rows may not be seen is plain text. */
  to: string | undefined;
}

/** One figure: a number that leads to its rows, a dash, or the words why it is not shown. */
export function FigureText({ figure, unit, about, to }: Props) {
  const { t } = useTranslation('reporting');
  const shown = shownOf(figure);
  if (shown.kind === 'hidden') return <Hidden />;
  if (shown.kind === 'none') return <span title={t('figure.noneWhy')}>{t('figure.none')}</span>;
  const text = withUnit(shown.value, unit);
  if (!to) return <span>{text}</span>;
  return (
    <Link to={to} aria-label={t('figure.open', { about, text })}>
      {text}
    </Link>
  );
}

/** Small numbers would tell of single people: the words stand in their place, and why. */
export function Hidden() {
  const { t } = useTranslation('reporting');
  return (
    <Tooltip title={t('figure.hiddenWhy')} trigger={['hover', 'focus', 'click']}>
      <button type="button" className={styles.hidden}>
        {t('figure.hidden')}
      </button>
    </Tooltip>
  );
}
