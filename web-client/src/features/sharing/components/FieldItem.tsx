import { useTranslation } from 'react-i18next';
import type { ShareField } from '@/shared/api/types';
import desk from '@/shared/ui/desk.module.css';
import { LevelTag } from './tags';

/** A field by its name in Chinese, and how close it is to a person. */
export function FieldName({ field }: { field: ShareField }) {
  return (
    <span className={desk.tags}>
      <span>{field.title}</span>
      <LevelTag level={field.level} />
    </span>
  );
}

/** A field as an integrator needs it, too: what it is called in the answer, and what it is. */
export function FieldItem({ field }: { field: ShareField }) {
  const { t } = useTranslation('sharing');
  const { name, kind, exchangeName } = field;
  const words = [
    name,
    kind && t(`kind.${kind}`, t('unknown', { code: kind })),
    exchangeName && t('exchangeName', { name: exchangeName }),
  ];
  return (
    <li>
      <FieldName field={field} />
      <div className={desk.soft}>{words.filter(Boolean).join(' · ')}</div>
    </li>
  );
}
