import { useTranslation } from 'react-i18next';
import { formatValue, withUnit } from '../model/figures';
import type { MapLooks } from '../model/mapLooks';
import styles from './CountyMap.module.css';

interface Props {
  looks: MapLooks;
  unit: string;
  waiting: boolean;
}

/** What the colours stand for; what may not be shown is explained beside its pattern. */
export function MapLegend({ looks, unit, waiting }: Props) {
  const { t } = useTranslation('reporting');
  if (waiting) {
    return (
      <p className={styles.legend} role="status">
        {t('map.counting')}
      </p>
    );
  }
  return (
    <ul className={styles.legend} aria-label={t('map.legend')}>
      {looks.steps.map(({ from, to, colour }) => (
        <li key={from}>
          <span className={styles.swatch} style={{ background: colour }} />
          {from === to
            ? withUnit(from, unit)
            : t('map.range', { from: formatValue(from), to: withUnit(to, unit) })}
        </li>
      ))}
      {looks.hidden && (
        <li>
          <span className={`${styles.swatch} ${styles.hatched}`} />
          {t('map.hidden')}
        </li>
      )}
      {looks.none && (
        <li>
          <span className={styles.swatch} style={{ background: 'var(--grey-wash)' }} />
          {t('map.none')}
        </li>
      )}
    </ul>
  );
}
