import { Alert, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ShareField } from '@/shared/api/types';
import desk from '@/shared/ui/desk.module.css';
import { picked, sensitiveAmong } from '../model/catalogue';
import { FieldName } from './FieldItem';
import styles from './Sharing.module.css';

interface Props {
  id?: string;
  fields: readonly ShareField[];
  value?: string[];
  onChange?: (names: string[]) => void;
}

/** Which fields are wanted, one by one: nothing takes them all at once, for only what is needed is given. */
export function FieldChoice({ id, fields, value = [], onChange }: Props) {
  const { t } = useTranslation('sharing');
  const sensitive = sensitiveAmong(fields, value);
  return (
    <fieldset id={id} className={styles.choice} aria-label={t('form.fields')}>
      <p className={desk.soft}>{t('form.necessary')}</p>
      <Checkbox.Group
        className={styles.fields}
        value={value}
        onChange={(names) => onChange?.(picked(fields, names))}
      >
        {fields.map((field) => (
          <Checkbox key={field.name} value={field.name}>
            <FieldName field={field} />
          </Checkbox>
        ))}
      </Checkbox.Group>
      <p className={desk.soft} role="status">
        {t('form.chosen', { count: value.length })}
      </p>
      {sensitive.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('form.sensitive', { names: sensitive.join('、') })}
          description={t('form.sensitiveText')}
        />
      )}
    </fieldset>
  );
}
