import { EnvironmentOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { baseGeo } from '@/shared/map/geo';
import { MapChart } from '@/shared/map/MapChart';
import { placeOption } from '../model/mapOption';
import type { GeoPoint } from '../model/schoolForm';
import styles from './PointPicker.module.css';
import '../orgTexts';

interface Props {
  id?: string;
  value?: GeoPoint;
  onChange?: (point: GeoPoint | undefined) => void;
}

function words(point: GeoPoint | undefined): string {
  return point ? `${point.lon.toFixed(6)}, ${point.lat.toFixed(6)}` : '';
}

/** A place is picked on the map; the numbers are only shown. */
export function PointPicker({ id, value, onChange }: Props) {
  const { t } = useTranslation('org');
  const [picking, setPicking] = useState(false);
  const [picked, setPicked] = useState<GeoPoint>();
  const shown = picked ?? value;
  const option = useMemo(
    () =>
      shown ? placeOption([shown.lon, shown.lat], picked ? 'keep' : 'close') : { geo: baseGeo, series: [] },
    [shown, picked],
  );
  const close = () => {
    setPicking(false);
    setPicked(undefined);
  };
  return (
    <>
      <div className={styles.row}>
        <Input id={id} readOnly value={words(value)} placeholder={t('detail.noPoint')} />
        <Button icon={<EnvironmentOutlined />} onClick={() => setPicking(true)}>
          {value ? t('edit.repick') : t('edit.pick')}
        </Button>
        {value && <Button onClick={() => onChange?.(undefined)}>{t('edit.clearPoint')}</Button>}
      </div>
      <Modal
        open={picking}
        width={760}
        title={t('edit.pickTitle')}
        okText={t('edit.pickUse')}
        okButtonProps={{ disabled: picked === undefined }}
        onOk={() => {
          onChange?.(picked);
          close();
        }}
        onCancel={close}
        destroyOnHidden
      >
        <p role="status">{picked ? words(picked) : t('edit.pickHint')}</p>
        <MapChart
          label={t('edit.pickTitle')}
          option={option}
          height={420}
          onPoint={([lon, lat]) => setPicked({ lon: round(lon), lat: round(lat) })}
        />
      </Modal>
    </>
  );
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
