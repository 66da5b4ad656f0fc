import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SchoolDetail } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import styles from './LifeMenu.module.css';
import '../orgTexts';

const ChangeDialog = lazy(() => import('./ChangeDialog').then((found) => ({ default: found.ChangeDialog })));
const ProposeStep = lazy(() => import('./ProposeStep').then((found) => ({ default: found.ProposeStep })));

/** Steps in the life of a school that somebody else must approve; a closed one says why under its name. */
export function LifeMenu({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const [step, setStep] = useState<string>();
  const steps = school.actions.filter((action) => action.name !== 'update');
  if (steps.length === 0) return null;
  return (
    <>
      <Dropdown
        autoFocus
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: steps.map((action) => ({
            key: action.name,
            disabled: !action.enabled,
            label: (
              <span className={styles.step}>
                {labelOf('schoolStep', action.name)}
                {action.reason && <small>{action.reason}</small>}
              </span>
            ),
          })),
          onClick: ({ key }) =>
            key === 'split' ? void navigate(`/schools/${school.id}/split`) : setStep(key),
        }}
      >
        <Button>
          {t('life.menu')} <DownOutlined />
        </Button>
      </Dropdown>
      {step && (
        <Suspense>
          {step === 'change' ? (
            <ChangeDialog school={school} onClose={() => setStep(undefined)} />
          ) : (
            <ProposeStep school={school} step={step} onClose={() => setStep(undefined)} />
          )}
        </Suspense>
      )}
    </>
  );
}
