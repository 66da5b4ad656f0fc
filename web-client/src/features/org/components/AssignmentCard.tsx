import { EditOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AssignmentRow } from '@/shared/api/types';
import { labelOf, labelsOf } from '@/shared/codes/codes';
import { formatDate } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type StaffVerb, useAssignment } from '../api/staff';
import styles from './AssignmentCard.module.css';
import { StaffStatusTag } from './StaffStatusTag';
import { StepDialog } from './StepDialog';
import '../orgTexts';

const verbs: StaffVerb[] = ['begin', 'leave', 'return', 'end'];

/** One post: where, as what, since when, and what may be done to it now. */
export function AssignmentCard({ assignment }: { assignment: AssignmentRow }) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const found = useAssignment(assignment.id);
  const [verb, setVerb] = useState<StaffVerb>();
  const actions = found.data?.detail.actions ?? [];
  return (
    <Card title={assignment.school.name} extra={<StaffStatusTag status={assignment.status} />}>
      <Facts
        facts={[
          {
            label: t('staff.field.main'),
            value: t(assignment.main ? 'staff.mainYes' : 'staff.mainNo'),
          },
          { label: t('staff.field.category'), value: labelOf('staffCategory', assignment.category) },
          {
            label: t('staff.field.subjects'),
            value: labelsOf('subject', assignment.subjects) || t('staff.noSubjects'),
          },
          {
            label: t('staff.field.fullTime'),
            value: t(assignment.fullTime ? 'staff.yes' : 'staff.no'),
          },
          { label: t('staff.field.from'), value: formatDate(assignment.from) },
          ...(assignment.to
            ? [
                {
                  label: t(assignment.status === 'ENDED' ? 'staff.field.to' : 'staff.field.toPlanned'),
                  value: formatDate(assignment.to),
                },
              ]
            : []),
        ]}
      />
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {actions.length > 0 && (
        <div className={styles.actions}>
          <ActionButton
            icon={<EditOutlined />}
            action={actions.find(({ name }) => name === 'update')}
            text={t('staff.post.edit')}
            onClick={() => void navigate(`/staff/${assignment.staff}/posts/${assignment.id}`)}
          />
          {verbs.map((one) => (
            <ActionButton
              key={one}
              danger={one === 'end'}
              action={actions.find(({ name }) => name === one)}
              text={labelOf('staffStep', one)}
              onClick={() => setVerb(one)}
            />
          ))}
        </div>
      )}
      {verb && found.data && (
        <StepDialog
          assignment={assignment}
          etag={found.data.etag}
          verb={verb}
          onClose={() => setVerb(undefined)}
        />
      )}
    </Card>
  );
}
