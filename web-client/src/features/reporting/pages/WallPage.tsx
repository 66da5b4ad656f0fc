import {
  type CSSProperties,
  useCallback,
  useEffect,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { actingRoleOf, may, overseesSchools, useMe } from '@/shared/auth/me';
import { session } from '@/shared/auth/session';
import { cssVariables } from '@/shared/theme/cssTokens';
import { darkColours, darkRamp } from '@/shared/theme/dark';
import { useStill } from '@/shared/theme/useStill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useWall } from '../api/wall';
import { askFullScreen, useFullScreenEnd } from '../components/useFullScreen';
import { WallView } from '../components/WallView';
import styles from '../components/WallView.module.css';
import { readFigure } from '../model/place';
import { firstTurning, TURN, turned, wallPlaces } from '../model/wall';
import '../texts';

const dark = cssVariables(darkColours, darkRamp) as CSSProperties;

/** The cockpit for a room. It is no less signed in than any other page, and ends by the same rule. */
export function Component() {
  const me = useMe();
  if (!overseesSchools(me) || !may(me, 'metric:read')) return <Navigate to="/cockpit" replace />;
  return <Wall />;
}

function Wall() {
  const { t } = useTranslation('reporting');
  const me = useMe();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const still = useStill();
  const { figures, failure, retry } = useWall();
  const [{ chosen, paused }, turn] = useReducer(
    turned,
    firstTurning(readFigure(params.get('figure') ?? undefined), still),
  );
  const leave = useCallback(() => void navigate('/cockpit', { replace: true }), [navigate]);
  useFullScreenEnd(leave);
  const full = useFull();
  const [ended, setEnded] = useState(false);
  useEffect(() => session.whenExpired(() => setEnded(true)), []);

  useEffect(() => {
    document.title = `${t('wall.title')} · ${t('common:brand')}`;
  }, [t]);

  const ids = figures.map(({ metric }) => metric.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each figure stands its whole time, a chosen one too
  useEffect(() => {
    if (paused || ended) return;
    const timer = setTimeout(() => turn({ kind: 'tick', ids: ids ? ids.split(',') : [] }), TURN);
    return () => clearTimeout(timer);
  }, [ids, paused, ended, chosen]);

  return (
    <div className={styles.wall} style={dark}>
      {failure && figures.length === 0 ? (
        <main id="main">
          <ProblemAlert error={failure} onRetry={retry} />
        </main>
      ) : (
        <WallView
          place={wallPlaces(actingRoleOf(me))}
          figures={figures}
          chosen={chosen}
          paused={paused}
          idleMinutes={me.idleMinutes}
          ended={ended}
          onChoose={(id) => turn({ kind: 'choose', id })}
          onPause={() => turn({ kind: 'pause' })}
          onLeave={leave}
          onFull={full || !document.fullscreenEnabled ? undefined : askFullScreen}
        />
      )}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** Whether the whole screen is taken. */
function useFull(): boolean {
  return useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
}
