import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { AssignmentDetail } from '@/shared/api/types';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { fetchAssignment, useChangePost, useFreshAssignment } from '../api/staff';
import { usePostSpec } from '../components/formSpecs';
import { EndField, WorkFields } from '../components/WorkFields';
import { type PostForm, postBody, postVersion } from '../model/postForm';
import styles from './SchoolEditPage.module.css';
import '../orgTexts';

/** Puts right what somebody does at a school; the school itself changes by a transfer. */
export function Component() {
  const { t } = useTranslation('org');
  const { id = '', post = '' } = useParams();
  const opened = useFreshAssignment(post);
  if (opened.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (opened.isError) return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  const { detail, etag } = opened.data;
  const { assignment } = detail;
  const update = detail.actions.find((action) => action.name === 'update');
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('staff.post.edit')}
        subtitle={`${assignment.personName} · ${assignment.school.name}`}
      />
      {update?.enabled ? (
        <PostEditor detail={detail} etag={etag} page={`/staff/${id}`} />
      ) : (
        <Alert type="info" showIcon title={update?.reason ?? t('staff.post.notAllowed')} />
      )}
    </div>
  );
}

interface Props {
  detail: AssignmentDetail;
  etag: string;
  page: string;
}

function PostEditor({ detail, etag, page }: Props) {
  const { t } = useTranslation('org');
  const { id, staff } = detail.assignment;
  const change = useChangePost(staff, id);
  const reread = async () => {
    const now = await fetchAssignment(id);
    return postVersion(now.detail.assignment, now.etag);
  };
  return (
    <RecordEditor<PostForm>
      spec={usePostSpec()}
      opened={postVersion(detail.assignment, etag)}
      reread={reread}
      send={(form, tag) => change.mutateAsync({ body: postBody(form), etag: tag })}
      page={page}
    >
      <Alert type="info" showIcon title={t('staff.post.readOnly')} />
      <Card title={t(detail.assignment.main ? 'staff.mainYes' : 'staff.mainNo')}>
        <WorkFields />
        <EndField />
      </Card>
    </RecordEditor>
  );
}
