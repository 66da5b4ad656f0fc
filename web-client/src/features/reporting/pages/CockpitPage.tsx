import { DesktopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { actingRoleOf, may, overseesSchools, placesOf, useMe } from '@/shared/auth/me';
import { formatDate } from '@/shared/format/format';
import { writeFilters } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { ScopeSearch } from '@/shared/search/ScopeSearch';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useFigures } from '../api/figures';
import { useMetric, useTrend } from '../api/metrics';
import { Indicators } from '../components/Indicators';
import { DayNote, MapCard } from '../components/MapCard';
import { PlacePanel } from '../components/PlacePanel';
import { TimeBar } from '../components/TimeBar';
import { Totals } from '../components/Totals';
import { TypeBars } from '../components/TypeBars';
import { askFullScreen } from '../components/useFullScreen';
import {
  cockpitFilters,
  FIRST_FIGURE,
  readBy,
  readCounty,
  readFigure,
  readTownship,
  todayIn,
} from '../model/place';
import { type By, readAsOf } from '../model/rows';
import '../texts';
import styles from './CockpitPage.module.css';

const allBys: By[] = ['county', 'unit', 'stage'];
/** The register alone cannot split by stage: a school may have several. */
const registerBys: By[] = ['county', 'unit'];

/** Whoever looks after more than single schools has a cockpit; a school finds itself in its own pages. */
export function Component() {
  const { t } = useTranslation('reporting');
  if (overseesSchools(useMe())) return <Cockpit />;
  return (
    <>
      <PageHeader title={t('title')} />
      <Card>
        <EmptyState title={t('notYours.title')} text={t('notYours.text')} />
      </Card>
    </>
  );
}

/** Where the city (or the county) stands: figures, map, and one click to the rows behind any of them. */
function Cockpit() {
  const { t } = useTranslation('reporting');
  const me = useMe();
  const phone = usePhone();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { values, change } = useUrlFilters(cockpitFilters);
  const today = todayIn(new Date());
  const measured = may(me, 'metric:read');
  const asOf = measured ? readAsOf(values.asOf, today) : undefined;
  const figure = measured ? readFigure(values.figure) : undefined;
  const bys = measured ? allBys : registerBys;
  const by = bys.find((one) => one === readBy(values.by)) ?? 'county';
  const county = readCounty(values.county);
  const township = readTownship(values.township, county);
  const place = placesOf(actingRoleOf(me)).join('、');

  const onMap = useFigures(figure, asOf, 'county');
  const inParts = useFigures(figure, asOf, county ? 'county' : by);
  const day = useMetric(figure, asOf, 'county').data;
  const trend = useTrend(figure && FIRST_FIGURE);
  const inside = (nextCounty: string | undefined, nextTownship?: string) =>
    `/cockpit?${writeFilters(params, { county: nextCounty, township: nextTownship })}`;

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { place, day: formatDate(asOf ?? today) })}
        actions={
          measured &&
          !phone && (
            <Button
              icon={<DesktopOutlined />}
              onClick={() => {
                askFullScreen();
                void navigate(`/cockpit/wall?figure=${figure}`);
              }}
            >
              {t('wall.open')}
            </Button>
          )
        }
      />
      <div className={styles.stack}>
        {phone && <ScopeSearch me={me} wide />}
        {measured && (
          <>
            <TimeBar
              asOf={asOf}
              today={today}
              stops={trend.data?.items ?? []}
              failed={trend.isError}
              onChange={(next) => change({ asOf: next })}
            />
            <DayNote asOf={asOf} provisional={day?.provisional} recordsFrom={day?.recordsFrom} />
            <Indicators
              asOf={asOf}
              figure={figure ?? FIRST_FIGURE}
              onFigure={(next) => change({ figure: next })}
            />
          </>
        )}
        {!measured && <p className={styles.soft}>{t('noMetrics')}</p>}
        {!measured && <Totals main />}
        <div className={styles.layout}>
          <MapCard
            figures={onMap}
            figure={figure}
            onFigure={(next) => change({ figure: next })}
            county={county}
            inside={inside}
          />
          <PlacePanel
            by={by}
            bys={bys}
            figures={inParts}
            county={county}
            township={township}
            onBy={(next) => change({ by: next })}
            inside={inside}
          />
          <Card title={t('byType')}>
            <TypeBars />
          </Card>
          {measured && <Totals main={false} />}
        </div>
      </div>
    </>
  );
}
