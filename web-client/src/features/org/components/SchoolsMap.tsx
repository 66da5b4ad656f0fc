import { Button, Select } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { formatCount, formatDistance } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { MapChart } from '@/shared/map/MapChart';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { ShownOf } from '@/shared/ui/list/LoadMore';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type SchoolQuery, useSchoolsOnMap } from '../api/schools';
import { DEFAULT_RADIUS, radii, readNear, writeNear } from '../model/filters';
import { groupLooks, mapOption, typeGroups } from '../model/mapOption';
import { NearList } from './NearList';
import styles from './SchoolsMap.module.css';
import '../orgTexts';

/** Every listed school as a point; the pages arrive one after the other until all are there. */
export function SchoolsMap({ query }: { query: SchoolQuery }) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const phone = usePhone();
  const [params, setParams] = useSearchParams();
  const schools = useSchoolsOnMap(query);
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = schools;

  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  const rows = useMemo(() => rowsOf({ data }), [data]);
  const placed = rows.filter((row) => row.lon !== undefined).length;
  const near = useMemo(() => readNear(params), [params]);
  const option = useMemo(() => mapOption(rows, near), [rows, near]);
  const setNear = (point: string | undefined, radius?: number) =>
    setParams((present) => {
      const next = new URLSearchParams(present);
      if (point) next.set('near', point);
      else next.delete('near');
      if (point && radius) next.set('radius', String(radius));
      else if (!point) next.delete('radius');
      return next;
    });

  return (
    <>
      {isError && <ProblemAlert error={schools.error} onRetry={() => void schools.refetch()} />}
      <div className={styles.layout}>
        <Card flush>
          <div className={styles.head}>
            <span role="status">
              {hasNextPage || schools.isPending ? (
                <ShownOf shown={rows.length} total={totalOf(schools)} />
              ) : (
                t('map.filled', { shown: formatCount(placed) })
              )}
              {!hasNextPage &&
                rows.length > placed &&
                `，${t('map.noPoint', { count: rows.length - placed })}`}
            </span>
            <ul className={styles.legend} aria-label={t('map.legendTitle')}>
              {typeGroups.map((group) => (
                <li key={group}>
                  <Mark symbol={groupLooks[group].symbol} colour={groupLooks[group].colour} />
                  {t(`map.groups.${group}`)}
                </li>
              ))}
            </ul>
          </div>
          <MapChart
            label={t('map.label')}
            option={option}
            height={phone ? 420 : 'max(460px, calc(100vh - 330px))'}
            onItem={({ data }) => {
              const { id } = (data ?? {}) as { id?: string };
              if (id) void navigate(`/schools/${id}`);
            }}
            onPoint={([lon, lat]) => setNear(writeNear(lon, lat))}
          />
        </Card>
        <Card title={near ? t('map.near', { distance: formatDistance(near.radius) }) : t('map.nearTitle')}>
          {near ? (
            <>
              <div className={styles.near}>
                <Select
                  aria-label={t('map.radius')}
                  value={near.radius}
                  options={radii.map((radius) => ({ value: radius, label: formatDistance(radius) }))}
                  onChange={(radius: number) => setNear(writeNear(near.lon, near.lat), radius)}
                />
                <Button onClick={() => setNear(undefined)}>{t('map.stopNear')}</Button>
              </div>
              <NearList lon={near.lon} lat={near.lat} radius={near.radius} />
            </>
          ) : (
            <p className={styles.hint}>{t('map.nearHint', { radius: formatDistance(DEFAULT_RADIUS) })}</p>
          )}
        </Card>
      </div>
    </>
  );
}

/** The form of a point in the legend, drawn as on the map. */
function Mark({ symbol, colour }: { symbol: string; colour: string }) {
  const shapes: Record<string, string> = {
    circle: 'M6 1a5 5 0 1 0 .01 0z',
    rect: 'M1.5 1.5h9v9h-9z',
    triangle: 'M6 1 11 11H1z',
    diamond: 'M6 .5 11 6 6 11.5 1 6z',
    pin: 'M6 12C4 8.5 2 7 2 4.500a4 4 0 0 1 8 0C10 7 8 8.500 6 12z',
  };
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill={colour} aria-hidden="true">
      <path d={shapes[symbol]} />
    </svg>
  );
}
