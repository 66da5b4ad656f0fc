import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { useMe } from '../auth/me';
import { session } from '../auth/session';

/** The way out of a refusal SECOND_FACTOR: the sign-in page asks for the one-time code. */
export function StepUpButton() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [leaving, setLeaving] = useState(false);
  function go() {
    setLeaving(true);
    session.stepUp().catch(() => {
      setLeaving(false);
      message.error(t('secondFactor.failed'));
    });
  }
  return (
    <Button type="primary" size="small" loading={leaving} onClick={go}>
      {t('secondFactor.go')}
    </Button>
  );
}

export function needsSecondFactor(error: unknown): boolean {
  return problemOf(error).code === 'SECOND_FACTOR';
}

/** Said before anything is refused: the role is held, but counts only after the second step. */
export function SecondFactorBanner() {
  const { t } = useTranslation();
  const me = useMe();
  if (me.refusal !== 'SECOND_FACTOR') return null;
  return (
    <Alert
      banner
      type="warning"
      title={t('secondFactor.title')}
      description={t('secondFactor.text')}
      action={<StepUpButton />}
    />
  );
}
