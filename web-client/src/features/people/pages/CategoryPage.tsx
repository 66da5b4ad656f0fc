import { Alert, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatDate, formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type CategoryVersion, useCategory, useEndCategory, useReviewCategory } from '../api/care';
import { isToReview } from '../components/CategoriesTab';
import { lastReview } from '../components/CategoryDialog';
import { EndStep } from '../components/EndStep';
import { FormDialog } from '../components/FormDialog';
import styles from '../components/People.module.css';
import { CareStatusTag } from '../components/tags';
import { isHidden, wordOf } from '../model/words';
import '../careTexts';

/** Why one pupil needs care; the title says no more than that it does. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useCategory(id)} page={Category} />;
}

function Category({ detail, etag }: CategoryVersion) {
  const { t } = useTranslation('care');
  const [open, setOpen] = useState(false);
  const { category, actions } = detail;
  const end = useEndCategory(category.id);
  const action = (name: string) => actions.find((one) => one.name === name);
  const hidden = isHidden(category.code);
  return (
    <>
      <PageHeader
        above={<BackLink to={`/students/${category.student.id}`} text={category.student.personName} />}
        title={t('category.title')}
        tag={<CareStatusTag status={category.status} />}
        actions={
          <>
            <EndStep
              action={action('end')}
              words={{
                end: t('category.end'),
                text: t('category.endText'),
                on: t('endedOn'),
                help: t('category.endHelp'),
                done: t('category.endDone'),
                stale: t('stale'),
              }}
              end={end}
              etag={etag}
            />
            <ActionButton
              type="primary"
              action={action('review')}
              text={t('category.check')}
              onClick={() => setOpen(true)}
            />
          </>
        }
      />
      {open && <ReviewDialog detail={detail} etag={etag} onClose={() => setOpen(false)} />}
      <div className={`${styles.layout} ${styles.narrow}`}>
        {isToReview(category) && <Alert type="warning" showIcon title={t('category.over')} />}
        {hidden && <Alert type="info" showIcon title={t('needs')} description={t('category.hidden')} />}
        <Card title={t('category.facts')}>
          <Facts
            facts={[
              { label: t('category.pupil'), value: category.student.personName },
              ...(hidden
                ? []
                : [
                    { label: t('category.group'), value: wordOf('careGroup', category.code) },
                    { label: t('category.evidence'), value: wordOf('evidenceType', detail.evidenceType) },
                    { label: t('category.ref'), value: detail.evidenceRef },
                  ]),
              { label: t('category.source'), value: wordOf('careSource', category.source) },
              { label: t('from'), value: formatDate(category.from) },
              { label: t('category.review'), value: formatDate(category.nextReview) },
              { label: t('createdAt'), value: formatInstant(category.createdAt) },
              ...(category.to ? [{ label: t('endedOn'), value: formatDate(category.to) }] : []),
              ...(detail.endedReason && !hidden
                ? [{ label: t('endedReason'), value: detail.endedReason, wide: true }]
                : []),
            ]}
          />
        </Card>
      </div>
    </>
  );
}

/** It still is as it was: when somebody looks again. */
function ReviewDialog({ detail, etag, onClose }: CategoryVersion & { onClose: () => void }) {
  const { t } = useTranslation('care');
  const review = useReviewCategory(detail.category.id);
  return (
    <FormDialog<{ nextReview: string }>
      title={t('category.check')}
      text={t('category.checkText')}
      initial={{ nextReview: lastReview() }}
      step={review}
      send={({ nextReview }, then) => review.mutate({ etag, nextReview }, then)}
      done={t('category.checked')}
      stale={t('stale')}
      onClose={onClose}
    >
      <Form.Item
        name="nextReview"
        label={t('category.review')}
        extra={t('category.reviewHelp')}
        rules={[{ required: true, message: t('category.reviewMissing') }]}
      >
        <DayPicker />
      </Form.Item>
    </FormDialog>
  );
}
