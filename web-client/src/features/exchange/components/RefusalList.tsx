import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useProblems } from '../api/problems';
import type { Contract, Entry } from '../model/contract';
import { answerAt, refusalsOf } from '../model/contract';
import styles from './RefusalList.module.css';

/** What may go wrong: first what is special about this call, then what every call shares. */
export function RefusalList({ contract, entry }: { contract: Contract; entry: Entry }) {
  const { t } = useTranslation('exchange');
  const { own, common } = refusalsOf(contract, entry);
  const problems = useProblems();
  const show = (statuses: number[]) => (
    <ul className={styles.list}>
      {statuses.map((status) => (
        <Refusal key={status} status={status} words={wordsOf(contract, entry, status)} />
      ))}
    </ul>
  );
  return (
    <>
      {problems.isError && <ProblemAlert error={problems.error} onRetry={() => void problems.refetch()} />}
      {own.length > 0 && show(own)}
      <details className={styles.common}>
        <summary>{t('contract.commonErrors', { count: common.length })}</summary>
        {show(common)}
      </details>
    </>
  );
}

function wordsOf(contract: Contract, entry: Entry, status: number): string | undefined {
  const answer = entry.responses[String(status)];
  return answer && answerAt(contract, answer).description;
}

function Refusal({ status, words }: { status: number; words?: string }) {
  const problems = useProblems();
  const codes = problems.data?.items.filter((problem) => problem.status === status) ?? [];
  return (
    <li>
      <strong>{status}</strong>
      <span>
        {words}
        <span className={styles.codes}>
          {codes.map(({ code, title }) => (
            <Link key={code} to={`/developer/problems#${code}`} title={title}>
              {code}
            </Link>
          ))}
        </span>
      </span>
    </li>
  );
}
