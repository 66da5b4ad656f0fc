import { Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/shared/ui/Facts';
import { LinkButton } from '@/shared/ui/LinkButton';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { StatusTag } from '@/shared/ui/StatusTag';
import { useSchool } from '../api/schools';
import { basicFacts, contactFacts, placeFacts } from './schoolFacts';
import '../orgTexts';

interface Props {
  id: string | undefined;
  onClose: () => void;
}

/** The main facts of a school without leaving the list. */
export function QuickLook({ id, onClose }: Props) {
  const { t } = useTranslation('org');
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={440}
      title={t('common:list.quickLook')}
      extra={
        id && (
          <LinkButton to={`/schools/${id}`} type="primary">
            {t('list.openPage')}
          </LinkButton>
        )
      }
    >
      {id && <Look id={id} />}
    </Drawer>
  );
}

function Look({ id }: { id: string }) {
  const { t } = useTranslation('org');
  const found = useSchool(id);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const { school } = found.data;
  return (
    <>
      <h2 style={{ marginTop: 0 }}>{school.name}</h2>
      <p>
        <StatusTag status={school.status} />
      </p>
      <Facts facts={[...basicFacts(t, school), ...contactFacts(t, school), ...placeFacts(t, school)]} />
    </>
  );
}
