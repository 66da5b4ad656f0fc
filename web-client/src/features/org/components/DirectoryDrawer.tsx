import { Drawer } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectoryRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { labelOf, labelsOf } from '@/shared/codes/codes';
import { MapChart } from '@/shared/map/MapChart';
import { usePhone } from '@/shared/theme/usePhone';
import { Facts } from '@/shared/ui/Facts';
import { placeOption } from '../model/mapOption';
import { PhoneLink } from './DirectoryCard';
import '../orgTexts';

interface Props {
  school: DirectoryRow | undefined;
  onClose: () => void;
}

/** The public facts of one school. */
export function DirectoryDrawer({ school, onClose }: Props) {
  const phone = usePhone();
  return (
    <Drawer
      open={school !== undefined}
      onClose={onClose}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '86%' : 440}
      title={school?.name}
      destroyOnHidden
    >
      {school && <Look school={school} />}
    </Drawer>
  );
}

function Look({ school }: { school: DirectoryRow }) {
  const { t } = useTranslation('org');
  const me = useMe();
  const { lon, lat } = school;
  const option = useMemo(
    () => (lon !== undefined && lat !== undefined ? placeOption([lon, lat], 'still') : undefined),
    [lon, lat],
  );
  const place = `${school.county.name} ${school.township.name}`;
  return (
    <>
      <Facts
        facts={[
          { label: t('field.phone'), value: school.phone && <PhoneLink phone={school.phone} /> },
          { label: t('field.type'), value: labelOf('type', school.typeCode) },
          { label: t('field.stages'), value: labelsOf('stage', school.stages) },
          { label: t('field.ownership'), value: labelOf('ownership', school.ownership) },
          { label: t('field.identifierCode'), value: school.identifierCode },
          { label: t('field.place'), value: place },
          { label: t('field.address'), value: school.address, wide: true },
        ]}
      />
      {option && (
        <MapChart label={t('detail.mapLabel', { name: school.name, place })} option={option} height={260} />
      )}
      <p>
        <Link to={`/directory/${school.id}`}>{t('directory.openPage')}</Link>
      </p>
      {may(me, 'school:read') && (
        <p>
          <Link to={`/schools/${school.id}`}>{t('list.openPage')}</Link>
        </p>
      )}
    </>
  );
}
