import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, useLocation } from 'react-router';
import { isAfterSaving } from '../routes/afterSaving';
import { isSignOut } from '../routes/signOut';

interface OfAForm {
  /** What becomes of the words: kept in this tab, about to be kept on the server, or lost. */
  kept: 'tab' | 'server' | 'nowhere';
  text?: undefined;
  stay?: undefined;
}

interface OfSomethingElse {
  kept?: undefined;
  /** What is lost, and what staying is good for. */
  text: string;
  stay: string;
}

type Props = { dirty: boolean } & (OfAForm | OfSomethingElse);

/** Asks before something is left behind, inside the client and at closing the tab. */
export function LeaveGuard({ dirty, kept, text, stay }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // A page that is left already asks nothing more, however long the next one takes to come.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      dirty &&
      currentLocation.pathname === pathname &&
      nextLocation.pathname !== pathname &&
      !isAfterSaving(nextLocation, historyAction),
  );

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  // What a tab keeps goes with a sign-out.
  const lost = kept === 'tab' && blocker.location !== undefined && isSignOut(blocker.location);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('leave.title')}
      okText={stay ?? t('leave.stay')}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.reset?.()}
      // The dialog's own second button closes it first, and a blocker that was reset lets nothing pass.
      footer={(_, { OkBtn }) => (
        <>
          <Button onClick={() => blocker.proceed?.()}>{t('leave.leave')}</Button>
          <OkBtn />
        </>
      )}
    >
      {text ?? t(`leave.text.${lost ? 'nowhere' : kept}`)}
    </Modal>
  );
}
