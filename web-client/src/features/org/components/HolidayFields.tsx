import { DeleteOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayFormat } from '@/shared/format/format';
import styles from './HolidayFields.module.css';

interface Props {
  /** Where it stands in the form: a place of the list, or the region's. */
  at: (string | number)[];
  /** Its name in the list; the region's has a fixed one. */
  listed?: { path: (string | number)[]; onRemove: () => void };
}

/** One holiday as a notice has it: its days, how many the notice counts, and what pays for them. */
export function HolidayFields({ at, listed }: Props) {
  const { t } = useTranslation('calendar');
  const name = Form.useWatch(listed ? [...listed.path, 'name'] : ['regional', 'name']) as unknown;
  const title = typeof name === 'string' ? name : '';
  return (
    <fieldset className={listed ? styles.holiday : `${styles.holiday} ${styles.regional}`}>
      <legend>{listed ? title || t('form.name') : t('form.regionalTitle')}</legend>
      {listed && (
        <Form.Item
          name={[...at, 'name']}
          label={t('form.name')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('form.nameMissing') }]}
        >
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name={[...at, 'range']}
        label={t('form.range')}
        rules={[{ required: true, message: t('form.rangeMissing') }]}
      >
        <DatePicker.RangePicker format={dayFormat} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name={[...at, 'days']}
        label={t('form.days')}
        rules={[{ required: true, message: t('form.daysMissing') }]}
      >
        <InputNumber min={1} max={15} style={{ width: '100%' }} />
      </Form.Item>
      <div className={styles.wide}>
        <Form.Item name={[...at, 'makeupDays']} label={t('form.makeup')}>
          <DatePicker
            multiple
            format={dayFormat}
            placeholder={t('form.makeupNone')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        {listed && (
          <Button
            className={styles.remove}
            icon={<DeleteOutlined />}
            aria-label={title ? t('form.remove', { name: title }) : t('form.removeBlank')}
            onClick={listed.onRemove}
          />
        )}
      </div>
    </fieldset>
  );
}
