import { SafetyCertificateOutlined, UnlockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { permissionCodes } from '@/shared/codes/permissionCodes';
import { Card } from '@/shared/ui/Card';
import { Pill } from '@/shared/ui/Pill';
import { type Contract, type Entry, type Schema, successOf } from '../model/contract';
import { curlOf, exampleOf, fieldsOf, limitsOf, typeOf } from '../model/schema';
import { CodeBlock } from './CodeBlock';
import { FieldList } from './FieldList';
import { MethodTag } from './MethodTag';
import styles from './OperationView.module.css';
import { RefusalList } from './RefusalList';

interface Props {
  contract: Contract;
  entry: Entry;
}

/** Everything somebody must know to call one operation. */
export function OperationView({ contract, entry }: Props) {
  const { t } = useTranslation('exchange');
  const success = successOf(contract, entry);
  const [type, content] = Object.entries(entry.requestBody?.content ?? {})[0] ?? [];
  return (
    <article className={styles.view} aria-labelledby="operation">
      <Card>
        <h2 id="operation" className={styles.title}>
          {entry.summary}
        </h2>
        <p className={styles.address}>
          <MethodTag method={entry.method} /> <code>{entry.path}</code>
        </p>
        <Permission entry={entry} />
        {entry.description && <p className={styles.text}>{entry.description}</p>}
      </Card>
      <Card title={t('contract.parameters')}>
        <Parameters contract={contract} entry={entry} />
      </Card>
      {type && (
        <Card title={t('contract.request')}>
          <Body contract={contract} type={type} schema={content?.schema} />
        </Card>
      )}
      {success && (
        <Card title={t('contract.answer', { status: success.status })}>
          <Headers headers={success.answer.headers} />
          {success.type ? (
            <Body contract={contract} type={success.type} schema={success.schema} />
          ) : (
            <p className={styles.soft}>{t('contract.noContent')}</p>
          )}
        </Card>
      )}
      <Card title={t('contract.errors')}>
        <RefusalList contract={contract} entry={entry} />
      </Card>
      <CodeBlock name={t('contract.call')} language="sh" text={curlOf(contract, entry, location.origin)} />
    </article>
  );
}

function Permission({ entry }: { entry: Entry }) {
  const { t } = useTranslation('exchange');
  const permission = entry['x-permission'];
  if (!permission) {
    return (
      <Pill tone="done" icon={<UnlockOutlined aria-hidden="true" />}>
        {t('contract.public')}
      </Pill>
    );
  }
  return (
    <p className={styles.permission}>
      <SafetyCertificateOutlined aria-hidden="true" /> {t('contract.permission')} <code>{permission}</code>{' '}
      <span className={styles.soft}>
        {permission
          .split(',')
          .map((one) => permissionCodes.labelOf('permission', one.trim()))
          .join('、')}
      </span>
    </p>
  );
}

function Parameters({ contract, entry }: Props) {
  const { t } = useTranslation('exchange');
  const parameters = entry.parameters ?? [];
  if (parameters.length === 0) return <p className={styles.soft}>{t('contract.noParameters')}</p>;
  return (
    <FieldList
      label={t('contract.parameters')}
      rows={parameters.map(({ name, in: place, required = false, description, schema = {} }) => ({
        key: `${place}:${name}`,
        name,
        place: t(`contract.in.${place}`),
        depth: 0,
        type: typeOf(contract, schema),
        required,
        description,
        limits: limitsOf(contract, schema),
      }))}
    />
  );
}

function Headers({ headers }: { headers?: Record<string, { description?: string }> }) {
  const { t } = useTranslation('exchange');
  if (!headers) return null;
  return (
    <FieldList
      label={t('contract.headers')}
      rows={Object.entries(headers).map(([name, { description }]) => ({
        key: name,
        name,
        place: t('contract.headers'),
        depth: 0,
        type: 'string',
        required: false,
        description,
        limits: [],
      }))}
    />
  );
}

function Body({ contract, type, schema }: { contract: Contract; type: string; schema?: Schema }) {
  const { t } = useTranslation('exchange');
  if (type !== 'application/json' || !schema) {
    return (
      <p className={styles.soft}>
        <code>{type}</code>
      </p>
    );
  }
  return (
    <>
      <FieldList label={t('contract.request')} rows={fieldsOf(contract, schema)} />
      <div className={styles.example}>
        <CodeBlock
          name={t('contract.example')}
          language="json"
          text={JSON.stringify(exampleOf(contract, schema), null, 2)}
          low
        />
      </div>
    </>
  );
}
