import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Figures } from '../api/figures';
import { formatValue, withUnit } from '../model/figures';
import { HATCH, type Look, mapLooks } from '../model/mapLooks';
import { drawCounties, type Shape } from '../model/shapes';
import styles from './CountyMap.module.css';
import { MapLegend } from './MapLegend';

interface Props {
  /** Not there while they are being counted: the shapes stand already. */
  figures: Figures | undefined;
  selected: string | undefined;
  /** Where a county opens; without it the map is only looked at. */
  inside?: (county: string) => string;
}

const drawing = drawCounties();

/** The twelve counties, coloured by the chosen figure, each a link by mouse, tab and enter. */
export function CountyMap({ figures, selected, inside }: Props) {
  const { t } = useTranslation('reporting');
  const looks = useMemo(() => mapLooks(figures?.items ?? []), [figures?.items]);
  const unit = figures?.unit ?? '';
  const name = figures?.name ?? t('schools');
  const chosen = drawing.shapes.find(({ code }) => code === selected);
  return (
    <figure
      className={styles.figure}
      aria-label={t('map.label', { figure: name })}
      data-ready={figures !== undefined}
    >
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} className={styles.map} role="presentation">
        <defs>
          <pattern
            id={HATCH}
            width="12"
            height="12"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="12" height="12" className={styles.hatchGround} />
            <rect width="4" height="12" className={styles.hatchLine} />
          </pattern>
        </defs>
        {drawing.shapes.map((shape) => (
          <County
            key={shape.code}
            shape={shape}
            look={looks.lookOf(shape.code)}
            unit={unit}
            selected={shape.code === selected}
            to={inside?.(shape.code)}
          />
        ))}
        {chosen && <path d={chosen.path} className={styles.chosen} />}
        {drawing.shapes.map((shape) => (
          <Name key={shape.code} shape={shape} look={looks.lookOf(shape.code)} />
        ))}
      </svg>
      <MapLegend looks={looks} unit={unit} waiting={figures === undefined} />
      <figcaption>{t('common:map.attribution')}</figcaption>
    </figure>
  );
}

interface CountyProps {
  shape: Shape;
  look: Look;
  unit: string;
  selected: boolean;
  /** Where it opens; a county out of scope has no figure and opens nothing. */
  to: string | undefined;
}

function County({ shape, look, unit, selected, to }: CountyProps) {
  const { t } = useTranslation('reporting');
  const area = <path d={shape.path} style={{ fill: look.fill }} fillRule="evenodd" />;
  if (look.kind === 'outside' || to === undefined) return area;
  const words =
    look.kind === 'value'
      ? withUnit(look.value, unit)
      : t(look.kind === 'hidden' ? 'figure.hiddenWhy' : 'figure.noneWhy');
  return (
    <Link
      to={to}
      preventScrollReset
      className={styles.county}
      aria-label={t('map.county', { name: shape.name, words })}
      aria-current={selected ? 'true' : undefined}
    >
      {area}
    </Link>
  );
}

/** Above all shapes, so that no neighbour covers it. */
function Name({ shape, look }: { shape: Shape; look: Look }) {
  const { t } = useTranslation('reporting');
  const [x, y] = shape.label;
  return (
    <text x={x} y={y} className={look.kind === 'outside' ? `${styles.name} ${styles.outside}` : styles.name}>
      {shape.name}
      <tspan x={x} dy="1.1em">
        {look.kind === 'value' && formatValue(look.value)}
        {look.kind === 'hidden' && t('figure.hidden')}
        {look.kind === 'none' && t('figure.none')}
      </tspan>
    </text>
  );
}
