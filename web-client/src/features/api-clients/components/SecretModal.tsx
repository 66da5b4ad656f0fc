import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Modal } from 'antd';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/shared/ui/copyText';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import type { Told } from '../model/told';
import styles from './Clients.module.css';
import '../texts';

const Telling = createContext<((told: Told) => void) | null>(null);

/** How a part of the page that makes a secret has it shown. */
export function useTell(): (told: Told) => void {
  const tell = useContext(Telling);
  if (!tell) throw new Error('useTell outside of a SecretPlace');
  return tell;
}

/** Around a page that makes secrets: shows each one once, whatever becomes of the page meanwhile. */
export function SecretPlace({ children }: { children: ReactNode }) {
  const [told, setTold] = useState<Told>();
  return (
    <Telling value={setTold}>
      {children}
      {told && <SecretModal told={told} onClose={() => setTold(undefined)} />}
    </Telling>
  );
}

interface Props {
  told: Told;
  /** Forgets it: nobody is told again. */
  onClose: () => void;
}

/** A new secret: it closes by its button and by nothing else, and leaving asks first. */
function SecretModal({ told, onClose }: Props) {
  const { t } = useTranslation('apiClients');
  return (
    <>
      <LeaveGuard dirty text={t('secret.leave')} stay={t('secret.stay')} />
      <Modal
        open
        title={t('secret.title')}
        closable={false}
        keyboard={false}
        mask={{ closable: false }}
        footer={
          <Button type="primary" onClick={onClose}>
            {t('secret.close')}
          </Button>
        }
      >
        <SecretWords told={told} />
      </Modal>
    </>
  );
}

export function SecretWords({ told }: { told: Told }) {
  const { t } = useTranslation('apiClients');
  return (
    <>
      <Alert type="warning" showIcon title={t('secret.once')} description={t('secret.handOver')} />
      <dl className={styles.told}>
        {(['clientId', 'secret', 'tokenUrl'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`secret.${name}`)}</dt>
            <dd>
              <code data-testid={`told-${name}`}>{told[name]}</code>
              <CopyButton what={t(`secret.${name}`)} text={told[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function CopyButton({ what, text }: { what: string; text: string }) {
  const { t } = useTranslation('apiClients');
  const { message } = App.useApp();
  const copy = () =>
    copyText(text)
      .then(() => message.success(t('secret.copied')))
      .catch(() => message.warning(t('secret.copyFailed')));
  return (
    <Button icon={<CopyOutlined />} aria-label={t('secret.copyOf', { what })} onClick={() => void copy()}>
      {t('secret.copy')}
    </Button>
  );
}
