import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssignmentRow, ClassRow } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import '../splitTexts';
import styles from './SplitChoice.module.css';

interface Props<T> {
  /** Where the form scrolls to when something is wrong with the choice. */
  id?: string;
  items: T[];
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** Which classes go to the new school. */
export function ClassChoice({ id, items, value = [], onChange }: Props<ClassRow>) {
  const { t } = useTranslation('splits');
  if (items.length === 0) return <p className={styles.soft}>{t('classesNone')}</p>;
  return (
    <Choice
      id={id}
      label={t('step1')}
      rows={items.map(({ id: one, name, stage, homeroom }) => ({
        id: one,
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
export function PostChoice({ id, items, value = [], onChange, onTeachers }: PostProps) {
  const { t } = useTranslation('splits');
  if (items.length === 0) return <p className={styles.soft}>{t('postsNone')}</p>;
  return (
    <>
      <Button onClick={onTeachers}>{t('takeTeachers')}</Button>
      <Choice
        id={id}
        label={t('step2')}
        rows={items.map(({ id: one, personName, category, main }) => ({
          id: one,
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
  id: string | undefined;
  label: string;
  rows: { id: string; name: string; more: string }[];
  value: string[];
  onChange?: (ids: string[]) => void;
  told: string;
}

/** Boxes to tick, announced as one group together with how many are ticked. */
function Choice({ id, label, rows, value, onChange, told }: ChoiceProps) {
  const chosen = new Set(value);
  return (
    <fieldset id={id} tabIndex={-1} className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <ul className={styles.list}>
        {rows.map(({ id: one, name, more }) => (
          <li key={one}>
            <Checkbox
              checked={chosen.has(one)}
              onChange={({ target }) =>
                onChange?.(target.checked ? [...value, one] : value.filter((other) => other !== one))
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
    </fieldset>
  );
}
