import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssignmentRow, ClassRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import '../splitTexts';
import styles from './SplitChoice.module.css';

interface Props<T> {
  items: T[];
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** Which classes go to the new school. */
export function ClassChoice({ items, value = [], onChange }: Props<ClassRow>) {
  const { t } = useTranslation('splits');
  if (items.length === 0) return <p className={styles.soft}>{t('classesNone')}</p>;
  return (
    <Choice
      rows={items.map(({ id, name, stage, homeroom }) => ({
        id,
        name,
        more: `${labelOf('stage', stage)} · ${
          homeroom ? t('homeroomOf', { name: homeroom.name }) : t('noHomeroom')
        }`,
      }))}
      value={value}
      onChange={onChange}
      told={t('classesPicked', { count: value.length, staying: items.length - value.length })}
    />
  );
}

interface PostProps extends Props<AssignmentRow> {
  /** Chooses the teachers of the chosen classes as well. */
  onTeachers: () => void;
}

/** Which posts go to the new school. */
export function PostChoice({ items, value = [], onChange, onTeachers }: PostProps) {
  const { t } = useTranslation('splits');
  if (items.length === 0) return <p className={styles.soft}>{t('postsNone')}</p>;
  return (
    <>
      <Button onClick={onTeachers}>{t('takeTeachers')}</Button>
      <Choice
        rows={items.map(({ id, personName, category, main }) => ({
          id,
          name: personName,
          more: `${labelOf('staffCategory', category)}${main ? '' : ` · ${t('second')}`}`,
        }))}
        value={value}
        onChange={onChange}
        told={t('postsPicked', { count: value.length, staying: items.length - value.length })}
      />
    </>
  );
}

interface ChoiceProps {
  rows: { id: string; name: string; more: string }[];
  value: string[];
  onChange?: (ids: string[]) => void;
  told: string;
}

function Choice({ rows, value, onChange, told }: ChoiceProps) {
  const chosen = new Set(value);
  return (
    <>
      <ul className={styles.list}>
        {rows.map(({ id, name, more }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.has(id)}
              onChange={({ target }) =>
                onChange?.(target.checked ? [...value, id] : value.filter((one) => one !== id))
              }
            >
              {name}
              <small>{more}</small>
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className={styles.soft} aria-live="polite">
        {told}
      </p>
    </>
  );
}
