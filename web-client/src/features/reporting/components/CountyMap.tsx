import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MapChart } from '@/shared/map/MapChart';
import { usePhone } from '@/shared/theme/usePhone';
import { choroplethOption, type Group } from '../model/choropleth';
import { countyLink } from '../model/links';

/** The 12 counties, darker where there are more schools; a click opens the rows. */
export function CountyMap({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const phone = usePhone();
  const option = useMemo(
    () => choroplethOption(groups, { few: t('few'), many: t('many'), unit: t('schoolsUnit'), small: phone }),
    [groups, t, phone],
  );
  return (
    <MapChart
      label={t('mapLabel')}
      option={option}
      height={phone ? 360 : 520}
      onItem={({ name }) => {
        const group = groups.find((one) => one.name === name);
        if (group) void navigate(countyLink(group.key));
      }}
    />
  );
}
