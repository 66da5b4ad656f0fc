import {
  CloseOutlined,
  FullscreenOutlined,
  PauseOutlined,
  PlayCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/format';
import { Logo } from '@/shared/ui/Logo';
import type { WallFigure } from '../api/wall';
import { changeOf, shownOf, withUnit } from '../model/figures';
import { pillars } from '../model/gauge';
import { measures } from '../model/pillars';
import { ChangeText } from './ChangeText';
import { CountyMap } from './CountyMap';
import { Gauge } from './Gauge';
import gaugeStyles from './Gauge.module.css';
import { useGauge } from './gaugeWords';
import styles from './WallView.module.css';

interface Props {
  /** Where the figures are from; nobody's name. */
  place: string;
  figures: WallFigure[];
  chosen: string | undefined;
  paused: boolean;
  idleMinutes: number;
  /** Whether the session has ended, after which nothing is read any more. */
  ended: boolean;
  onChoose: (id: string) => void;
  onPause: () => void;
  onLeave: () => void;
  /** Not given where the whole screen is taken already, or cannot be. */
  onFull: (() => void) | undefined;
}

/** Figures for a room: one large with its map, all of them beside it, nothing to read twice. */
export function WallView(props: Props) {
  const { place, figures, paused, idleMinutes, ended, onChoose, onPause, onLeave, onFull } = props;
  const { t } = useTranslation('reporting');
  const now = figures.find(({ metric }) => metric.id === props.chosen) ?? figures[0];
  const value = now?.value;
  return (
    <>
      <header className={styles.head}>
        <Logo size={64} />
        <strong>{t('common:brand')}</strong>
        <span className={styles.place}>
          {t('common:product')} · {place}
        </span>
        <ReadAt figure={now} ended={ended} />
      </header>
      <main id="main" className={styles.body} aria-busy={now === undefined}>
        <section className={styles.map}>
          <CountyMap
            figures={
              value && {
                name: value.name,
                unit: value.unit,
                whole: value.figure,
                items: value.items,
                rows: () => undefined,
              }
            }
            selected={undefined}
          />
        </section>
        <section className={styles.side}>
          {now && <Now figure={now} />}
          <ul className={styles.list} aria-label={t('wall.figures')}>
            {figures.map((figure) => (
              <li key={figure.metric.id}>
                <button
                  type="button"
                  aria-pressed={figure === now}
                  className={styles.choice}
                  onClick={() => onChoose(figure.metric.id)}
                >
                  <span>{figure.metric.name}</span>
                  <FigureWords figure={figure} />
                </button>
              </li>
            ))}
          </ul>
          <WallGauge figures={figures} />
        </section>
      </main>
      <footer className={styles.foot}>
        <Control
          icon={paused ? <PlayCircleOutlined /> : <PauseOutlined />}
          text={t(paused ? 'wall.turn' : 'wall.pause')}
          onClick={onPause}
        />
        {onFull && <Control icon={<FullscreenOutlined />} text={t('wall.full')} onClick={onFull} />}
        <Control icon={<CloseOutlined />} text={t('wall.leave')} onClick={onLeave} />
        <span className={styles.note}>{t('wall.idle', { minutes: idleMinutes })}</span>
      </footer>
    </>
  );
}

/** When the figures were read; a wall that no longer gets any says so. */
function ReadAt({ figure, ended }: { figure: WallFigure | undefined; ended: boolean }) {
  const { t } = useTranslation('reporting');
  if (!figure?.readAt) {
    return <span className={styles.read}>{t(figure?.failed ? 'wall.none' : 'wall.waiting')}</span>;
  }
  const at = formatInstant(figure.readAt.toISOString());
  if (!figure.failed && !ended) return <span className={styles.read}>{t('wall.read', { at })}</span>;
  return (
    <span className={`${styles.read} ${styles.late}`} role="status">
      <WarningOutlined /> {t(ended ? 'wall.ended' : 'wall.failed', { at })}
    </span>
  );
}

function Now({ figure: { metric, value, points } }: { figure: WallFigure }) {
  const figure = { metric, value };
  return (
    <div className={styles.now}>
      <h1>{metric.name}</h1>
      <p className={styles.value}>
        <FigureWords figure={figure} />
      </p>
      {value && points.length > 0 && (
        <p className={styles.change}>
          <ChangeText change={changeOf(points, value.asOf, value.figure.value)} unit={value.unit} />
        </p>
      )}
    </div>
  );
}

/** A number with its unit, or the words that stand for it: small numbers are hidden here as everywhere. */
function FigureWords({ figure: { value } }: { figure: Pick<WallFigure, 'value'> }) {
  const { t } = useTranslation('reporting');
  if (!value) return <span>…</span>;
  const shown = shownOf(value.figure);
  return (
    <span>{shown.kind === 'value' ? withUnit(shown.value, value.unit) : t(`figure.${shown.kind}`)}</span>
  );
}

function WallGauge({ figures }: Pick<Props, 'figures'>) {
  const { t } = useTranslation('reporting');
  const measure = measures(figures.map(({ metric }) => metric)).SCHOOL;
  const school = figures.find(({ metric }) => metric === measure);
  const { shares, label } = useGauge(school?.value?.figure);
  return (
    <div className={styles.gauge}>
      {/* What is on its way is not yet anything to draw. */}
      {(!school || school.value) && <Gauge shares={shares} label={label} />}
      <ul>
        {pillars.map((pillar) => (
          <li key={pillar}>
            <span className={`${gaugeStyles.dot} ${gaugeStyles[pillar]}`} />
            {t(`gauge.${pillar}`)}{' '}
            {pillar === 'SCHOOL' && school ? (
              <FigureWords figure={school} />
            ) : (
              <span className={styles.soft}>{t('gauge.absent')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Control({ icon, text, onClick }: { icon: ReactNode; text: string; onClick: () => void }) {
  return (
    <button type="button" className={styles.control} onClick={onClick}>
      {icon} {text}
    </button>
  );
}
