import { WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Radio } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { Pill } from '@/shared/ui/Pill';
import type { SchoolVersion } from '../api/schools';
import { formOf, type SchoolField, type SchoolForm, schoolFields, wordsOf } from '../model/schoolForm';
import { differences, type FieldDifference, merge, type Side, suggestedSides } from '../model/versions';
import styles from './ConflictReview.module.css';

interface Props {
  original: SchoolForm;
  mine: SchoolForm;
  theirs: SchoolVersion;
  saving: boolean;
  onTakeTheirs: () => void;
  onSave: (value: SchoolForm) => void;
  onBack: () => void;
}

/** Two people changed the same school: every field of both versions, and whose value each one gets. */
export function ConflictReview({ original, mine, theirs, saving, onTakeTheirs, onSave, onBack }: Props) {
  const { t } = useTranslation('org');
  const current = useMemo(() => formOf(theirs.school), [theirs]);
  const found = useMemo(() => differences(original, mine, current), [original, mine, current]);
  const [sides, setSides] = useState<Partial<Record<SchoolField, Side>>>(() => suggestedSides(found));
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => setSides(suggestedSides(found)), [found]);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);

  const byField = new Map(found.map((one) => [one.field, one]));
  const ordered = [...found.map((one) => one.field), ...schoolFields.filter((field) => !byField.has(field))];
  const who = theirs.school.updatedBy?.name ?? t('conflict.someone');

  return (
    <div className={styles.review}>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Alert
          type="warning"
          showIcon
          title={t('conflict.title')}
          description={t('conflict.text', { who, at: formatInstant(theirs.school.updatedAt) })}
        />
      </div>
      <Card flush>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.original')}</th>
              <th scope="col">{t('conflict.mine')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
              <th scope="col">{t('conflict.take')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((field) => (
              <Row
                key={field}
                field={field}
                versions={[original, mine, current]}
                difference={byField.get(field)}
                side={sides[field]}
                onSide={(side) => setSides({ ...sides, [field]: side })}
              />
            ))}
          </tbody>
        </table>
      </Card>
      {found.length === 0 && <p>{t('conflict.noDifference')}</p>}
      <div className={styles.buttons}>
        <Button
          type="primary"
          loading={saving}
          disabled={found.length === 0}
          onClick={() => onSave(merge(mine, current, sides))}
        >
          {t('conflict.merge')}
        </Button>
        <Button disabled={saving || found.length === 0} onClick={() => onSave(mine)}>
          {t('conflict.overwrite')}
        </Button>
        <Button disabled={saving} onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button type="link" disabled={saving} onClick={onBack}>
          {t('conflict.backToForm')}
        </Button>
      </div>
    </div>
  );
}

interface RowProps {
  field: SchoolField;
  versions: [original: SchoolForm, mine: SchoolForm, theirs: SchoolForm];
  difference: FieldDifference | undefined;
  side: Side | undefined;
  onSide: (side: Side) => void;
}

function Row({ field, versions, difference, side, onSide }: RowProps) {
  const { t } = useTranslation('org');
  const boarding = { yes: t('boardingYes'), no: t('boardingNo') };
  const [original, mine, theirs] = versions.map(
    (one) => wordsOf(field, one, boarding) || t('conflict.empty'),
  );
  const label = t(`field.${field}`);
  if (!difference) {
    return (
      <tr>
        <th scope="row">{label}</th>
        <td colSpan={3}>{theirs}</td>
        <td className={styles.choice}>{t('conflict.same')}</td>
      </tr>
    );
  }
  const changed = difference.clash ? 'clash' : difference.changedByMe ? 'changedByMe' : 'changedByThem';
  const taken = (one: Side) => (side === one ? styles.taken : undefined);
  return (
    <tr className={styles.differs}>
      <th scope="row">
        {label}
        <span className={styles.mark}>
          <Pill tone={difference.clash ? 'risk' : 'track'} icon={difference.clash && <WarningOutlined />}>
            {t(`conflict.${changed}`)}
          </Pill>
        </span>
      </th>
      <td data-label={t('conflict.original')}>{original}</td>
      <td data-label={t('conflict.mine')} className={taken('mine')}>
        {mine}
      </td>
      <td data-label={t('conflict.theirs')} className={taken('theirs')}>
        {theirs}
      </td>
      <td className={styles.choice}>
        <Radio.Group
          aria-label={t('conflict.choice', { field: label })}
          value={side}
          onChange={(event) => onSide(event.target.value as Side)}
          options={[
            { value: 'mine', label: t('conflict.useMine') },
            { value: 'theirs', label: t('conflict.useTheirs') },
          ]}
        />
      </td>
    </tr>
  );
}
