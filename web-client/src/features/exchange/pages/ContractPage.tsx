import { DownloadOutlined, LeftOutlined, LockOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Input, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useContract } from '../api/contract';
import { OperationList } from '../components/OperationList';
import { OperationView } from '../components/OperationView';
import { type Contract, entriesOf, groupsOf } from '../model/contract';
import styles from './ContractPage.module.css';

/** The published contract: what can be called at the left, one call at the right. */
export function Component() {
  const contract = useContract();
  if (contract.isError)
    return <ProblemAlert error={contract.error} onRetry={() => void contract.refetch()} />;
  if (contract.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 12 }} />
      </Card>
    );
  }
  return <Browser contract={contract.data} />;
}

function Browser({ contract }: { contract: Contract }) {
  const { t } = useTranslation('exchange');
  const phone = usePhone();
  const [params] = useSearchParams();
  const asked = params.get('op') ?? undefined;
  const entry = entriesOf(contract).find((one) => one.operationId === asked);
  const detail = entry ? (
    <OperationView contract={contract} entry={entry} key={asked} />
  ) : asked ? (
    <EmptyState title={t('contract.unknown')} text={t('contract.unknownText')} />
  ) : (
    <Introduction contract={contract} />
  );
  if (phone && asked) {
    const search = params.get('q');
    return (
      <>
        <Link to={{ search: search ? `?q=${encodeURIComponent(search)}` : '' }} className={styles.back}>
          <LeftOutlined aria-hidden="true" /> {t('contract.back')}
        </Link>
        {detail}
      </>
    );
  }
  return (
    <div className={styles.layout}>
      <Finder contract={contract} selected={asked} />
      {!phone && <div className={styles.detail}>{detail}</div>}
    </div>
  );
}

function Finder({ contract, selected }: { contract: Contract; selected?: string }) {
  const { t } = useTranslation('exchange');
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const groups = groupsOf(contract, search);
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0);
  function find(text: string) {
    setParams(
      (present) => {
        const next = new URLSearchParams(present);
        if (text) next.set('q', text);
        else next.delete('q');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  }
  return (
    <section className={styles.finder}>
      <Input
        type="search"
        allowClear
        aria-label={t('contract.search')}
        placeholder={t('contract.search')}
        maxLength={60}
        value={search}
        onChange={(event) => find(event.target.value)}
      />
      <p className={styles.count} role="status">
        {t('contract.found', { count })}
      </p>
      {count > 0 ? (
        <OperationList groups={groups} selected={selected} search={search} />
      ) : (
        <EmptyState title={t('contract.none')} text={t('contract.noneText')} />
      )}
    </section>
  );
}

function Introduction({ contract }: { contract: Contract }) {
  const { t } = useTranslation('exchange');
  return (
    <Card title={t('contract.introTitle')}>
      <p className={styles.text}>{contract.info.description}</p>
      <dl className={styles.facts}>
        <dt>{t('contract.version')}</dt>
        <dd>{contract.info.version}</dd>
        <dt>{t('contract.operations')}</dt>
        <dd>{entriesOf(contract).length}</dd>
        <dt>{t('contract.marks')}</dt>
        <dd>
          <SafetyCertificateOutlined aria-hidden="true" /> {t('contract.markPermission')}
          <br />
          <LockOutlined aria-hidden="true" /> {t('contract.markLevel')}
        </dd>
      </dl>
      <a href="/openapi.yaml" download>
        <DownloadOutlined aria-hidden="true" /> {t('contract.download')}
      </a>
    </Card>
  );
}
