import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SchoolDetail } from '@/shared/api/types';
import { LifeMenu } from './LifeMenu';
import styles from './SchoolActions.module.css';

/** What this caller may do now, as the server says it; a closed action tells why in plain sight. */
export function SchoolActions({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const update = school.actions.find((action) => action.name === 'update');
  if (!update) return <LifeMenu school={school} />;
  return (
    <div className={styles.action}>
      <div className={styles.buttons}>
        <LifeMenu school={school} />
        <Button
          type="primary"
          icon={<EditOutlined />}
          disabled={!update.enabled}
          aria-describedby={update.enabled ? undefined : 'update-reason'}
          onClick={() => void navigate(`/schools/${school.id}/edit`)}
        >
          {t('detail.actions.update')}
        </Button>
      </div>
      {!update.enabled && update.reason && (
        <p id="update-reason" className={styles.reason}>
          {update.reason}
        </p>
      )}
    </div>
  );
}
