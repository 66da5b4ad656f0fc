import { WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Radio } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { Pill } from '@/shared/ui/Pill';
import styles from './ConflictReview.module.css';
import type { FieldOf, ReviewSpec, Version } from './form';
import { differences, type FieldDifference, merge, type Side, type Sides, suggestedSides } from './versions';
import './editTexts';

interface Props<F> {
  spec: ReviewSpec<F>;
  original: F;
  mine: F;
  theirs: Version<F>;
  saving: boolean;
  onTakeTheirs: () => void;
  onSave: (value: F) => void;
  onBack: () => void;
}

/** Two people changed the same record: every field of both versions, and whose value each one gets. */
export function ConflictReview<F>(props: Props<F>) {
  const { spec, original, mine, theirs, saving, onTakeTheirs, onSave, onBack } = props;
  const { t } = useTranslation('edit');
  const { fields } = spec;
  const current = theirs.value;
  const found = useMemo(
    () => differences(fields, original, mine, current),
    [fields, original, mine, current],
  );
  const [sides, setSides] = useState<Sides<F>>(() => suggestedSides(found));
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => setSides(suggestedSides(found)), [found]);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);

  const byField = new Map(found.map((one) => [one.field, one]));
  const ordered = [...found.map((one) => one.field), ...fields.filter((field) => !byField.has(field))];
  const who = theirs.by ?? t('conflict.someone');
  const at = theirs.at ? formatInstant(theirs.at) : t('conflict.justNow');

  return (
    <div className={styles.review}>
      <div ref={heading} tabIndex={-1} className={styles.heading}>
        <Alert
          type="warning"
          showIcon
          title={spec.clashTitle}
          description={t('conflict.text', { who, at })}
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
                spec={spec}
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
          onClick={() => onSave(merge(fields, mine, current, sides))}
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

interface RowProps<F> {
  field: FieldOf<F>;
  spec: ReviewSpec<F>;
  versions: [original: F, mine: F, theirs: F];
  difference: FieldDifference<F> | undefined;
  side: Side | undefined;
  onSide: (side: Side) => void;
}

function Row<F>({ field, spec, versions, difference, side, onSide }: RowProps<F>) {
  const { t } = useTranslation('edit');
  const [original, mine, theirs] = versions.map((one) => spec.words(field, one) || t('conflict.empty'));
  const label = spec.label(field);
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
