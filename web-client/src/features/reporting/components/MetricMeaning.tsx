import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MetricInfo } from '../api/metricTypes';
import styles from './MetricMeaning.module.css';

/** What a figure counts, what it leaves out, and what it cannot know. */
export function MetricMeaning({ metric }: { metric: MetricInfo }) {
  const { t } = useTranslation('reporting');
  const parts = [
    [t('meaning.numerator'), metric.numerator],
    [t('meaning.denominator'), metric.denominator],
    [t('meaning.exclusions'), metric.exclusions],
    [t('meaning.limits'), metric.limits],
  ].filter(([, text]) => text);
  const meaning = (
    <dl className={styles.parts}>
      {parts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt>{t('meaning.formula')}</dt>
        <dd>{t('meaning.version', { id: metric.id, version: metric.formulaVersion })}</dd>
      </div>
    </dl>
  );
  return (
    <Popover content={meaning} title={metric.name} trigger="click" placement="bottomRight">
      <Button type="link" size="small" aria-label={t('meaning.of', { name: metric.name })}>
        {t('meaning.button')}
      </Button>
    </Popover>
  );
}
