import { useTranslation } from 'react-i18next';
import { arcPath, GAUGE, type Pillar, pillars, rings, sweepOf } from '../model/gauge';
import styles from './Gauge.module.css';

interface Props {
  /** Between 0 and 1; a pillar that nothing measures has none. */
  shares: Record<Pillar, number | undefined>;
  /** The same in words, since a picture is not read aloud. */
  label: string;
}

/** "1+3": government in the middle, three arcs around it, each as long as its pillar is complete. */
export function Gauge({ shares, label }: Props) {
  const { t } = useTranslation('reporting');
  return (
    <svg viewBox={`0 0 ${GAUGE} ${GAUGE}`} className={styles.gauge} role="img" aria-label={label}>
      {pillars.map((pillar) => (
        <Ring key={pillar} pillar={pillar} share={shares[pillar]} />
      ))}
      <text x={GAUGE / 2} y={GAUGE / 2} className={styles.centre}>
        {t('gauge.centre')}
      </text>
    </svg>
  );
}

function Ring({ pillar, share }: { pillar: Pillar; share: number | undefined }) {
  const { radius, width } = rings[pillar];
  const colour = styles[pillar];
  if (share === undefined) {
    return (
      <circle
        cx={GAUGE / 2}
        cy={GAUGE / 2}
        r={pillar === 'GOV' ? radius * 2 - 1 : radius}
        strokeWidth={1.5}
        strokeDasharray="3 4"
        className={`${styles.absent} ${colour}`}
      />
    );
  }
  return (
    <g strokeWidth={width} className={colour}>
      <circle cx={GAUGE / 2} cy={GAUGE / 2} r={radius} className={styles.track} />
      <path d={arcPath(radius, sweepOf(share))} />
    </g>
  );
}
