import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/shared/api/problem';
import { LinkButton } from '@/shared/ui/LinkButton';
import { createAccount } from '../api/accounts';
import { type Made, namesIn, type Place, placeFields, readyToPrint } from '../model/newAccounts';
import styles from '../pages/AccountsPage.module.css';
import { PlaceSelect } from './PlaceSelect';

const MOST = 50;

function wordsOf({ problem }: ProblemError): string {
  return problem.detail ?? problem.title;
}

interface Props {
  onClose: () => void;
  onMade: () => void;
}

interface Wanted {
  names: string;
  place: Place;
}

/** One name per line; the accounts are made one after the other and each line says how it went. */
export function CreateAccounts({ onClose, onMade }: Props) {
  const { t } = useTranslation('access');
  const [form] = Form.useForm<Wanted>();
  const [total, setTotal] = useState(0);
  const [made, setMade] = useState<Made[]>([]);
  const running = made.length < total;

  const make = async ({ names, place }: Wanted) => {
    const wanted = namesIn(names);
    setTotal(wanted.length);
    for (const name of wanted) {
      const key = crypto.randomUUID();
      let result: Made;
      try {
        const account = await createAccount({ displayName: name, ...placeFields(place) }, key);
        result = { key, name, account };
      } catch (error) {
        result = {
          key,
          name,
          problem: error instanceof ProblemError ? wordsOf(error) : t('accounts.failed'),
        };
      }
      setMade((before) => [...before, result]);
    }
    onMade();
  };

  const slips = readyToPrint(made);
  return (
    <Modal
      open
      title={t('accounts.create')}
      mask={{ closable: false }}
      onCancel={running ? undefined : onClose}
      closable={!running}
      footer={
        total === 0
          ? [
              <Button key="cancel" onClick={onClose}>
                {t('accounts.cancel')}
              </Button>,
              <Button key="create" type="primary" onClick={() => form.submit()}>
                {t('accounts.create')}
              </Button>,
            ]
          : [
              <Button key="close" disabled={running} onClick={onClose}>
                {t('accounts.close')}
              </Button>,
              <LinkButton
                key="slips"
                to={`/accounts/slips?ids=${slips.join(',')}`}
                type="primary"
                disabled={running || slips.length === 0}
              >
                {t('accounts.printMany', { count: slips.length })}
              </LinkButton>,
            ]
      }
    >
      {total === 0 ? (
        <Form form={form} layout="vertical" onFinish={(wanted) => void make(wanted)} requiredMark={false}>
          <Form.Item
            name="names"
            label={t('accounts.names')}
            extra={t('accounts.namesHelp', { most: MOST })}
            rules={[
              {
                validator: (_, text?: string) => {
                  const count = namesIn(text ?? '').length;
                  if (count === 0) return Promise.reject(new Error(t('accounts.namesMissing')));
                  if (count > MOST)
                    return Promise.reject(new Error(t('accounts.namesTooMany', { most: MOST })));
                  return Promise.resolve();
                },
              },
            ]}
          >
            <Input.TextArea rows={6} maxLength={3000} />
          </Form.Item>
          <Form.Item
            name="place"
            label={t('accounts.place')}
            extra={t('accounts.placeHelp')}
            rules={[{ required: true, message: t('accounts.placeMissing') }]}
          >
            <PlaceSelect />
          </Form.Item>
          <p className={styles.soft}>{t('accounts.createHelp')}</p>
        </Form>
      ) : (
        <>
          <Progress
            percent={Math.round((made.length / total) * 100)}
            status={running ? 'active' : 'normal'}
            aria-label={t('accounts.progress')}
          />
          <ul className={styles.made} aria-live="polite">
            {made.map((one) => (
              <li key={one.key}>
                {one.account ? <CheckCircleOutlined /> : <CloseCircleOutlined />} {one.name}
                <span className={styles.soft}>{one.account?.username ?? one.problem}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
