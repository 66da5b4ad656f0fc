import { EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SchoolDetail } from '@/shared/api/types';
import { ActionButton } from '@/shared/ui/ActionButton';
import { LifeMenu } from './LifeMenu';
import '../orgTexts';

/** What this caller may do now, as the server says it; a closed action tells why in plain sight. */
export function SchoolActions({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  return (
    <>
      <LifeMenu school={school} />
      <ActionButton
        type="primary"
        icon={<EditOutlined />}
        action={school.actions.find((action) => action.name === 'update')}
        text={t('detail.actions.update')}
        onClick={() => void navigate(`/schools/${school.id}/edit`)}
      />
    </>
  );
}
