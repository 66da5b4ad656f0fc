import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SchoolSplit } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { formatDate } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { ValueComparison } from '@/shared/ui/ValueComparison';
import { canPropose } from '../model/split';
import '../splitTexts';
import styles from './SplitChoice.module.css';

/** What a plan would do now: who goes, who stays, what stands against it. */
export function SplitPlan({ plan }: { plan: SchoolSplit }) {
  const { t } = useTranslation('splits');
  return (
    <div className={styles.stack}>
      {canPropose(plan) ? (
        <Alert type="success" showIcon title={t('clear')} />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t('problems')}
          description={
            <ul>
              {plan.problems.map(({ rule, detail }) => (
                <li key={`${rule}${detail}`}>
                  {detail}
                  {rule && t('rule', { rule })}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <div className={styles.two}>
        <Card title={t('moves')}>
          <p>{t('counts', { classes: plan.classes.length, posts: plan.postsMoving })}</p>
          <strong>{t('classes')}</strong>
          <ul>
            {plan.classes.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <strong>{t('posts')}</strong>
          {plan.posts.length < plan.postsMoving && <p className={styles.soft}>{t('postsHidden')}</p>}
          <ul>
            {plan.posts.map(({ id, name, category, main }) => (
              <li key={id}>
                {name} · {labelOf('staffCategory', category)}
                {!main && ` · ${t('second')}`}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('stays')}>
          <p>{t('counts', { classes: plan.classesStaying, posts: plan.postsStaying })}</p>
          {plan.vacancies.length > 0 && (
            <p>{t('vacancies', { names: plan.vacancies.map(({ name }) => name).join('、') })}</p>
          )}
          <p className={styles.soft}>{t('works')}</p>
          {plan.liquidatedOn && (
            <p>
              {t('liquidatedOn')}：{formatDate(plan.liquidatedOn)}
            </p>
          )}
        </Card>
      </div>
      <Card title={t('newSchool')}>
        <ValueComparison before={{}} after={plan.newSchool} labels={{ before: '', after: '' }} />
      </Card>
    </div>
  );
}
