import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobDetail } from '@/shared/api/types';
import { formatCount } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { JobCard } from '@/shared/ui/JobCard';
import { LinkButton } from '@/shared/ui/LinkButton';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useReadAnew } from '../api/imports';
import {
  type Ask,
  afterCheck,
  afterWrite,
  goesToOneSchool,
  isOpen,
  type Mode,
  resultOf,
} from '../model/imports';
import styles from '../pages/ImportPage.module.css';
import { WrongRows } from './WrongRows';

interface Props {
  id: string;
  mode: Mode;
  ask: Ask;
  /** The import of what was checked is being started. */
  busy: boolean;
  error: unknown;
  onWrite: () => void;
  onAgain: () => void;
}

/** A check or an import under way: how far it is, which rows are wrong, and what can be done next. */
export function ImportRun(props: Props) {
  const { t } = useTranslation('imports');
  const { id, mode, ask } = props;
  return (
    <>
      <p className={styles.about}>
        {[
          t(`resources.${ask.resource}`),
          goesToOneSchool(ask.resource) && ask.school?.name,
          ask.file.name,
          t(ask.together ? 'together.all' : 'together.some'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <JobCard
        key={id}
        id={id}
        title={t(`run.${mode}`)}
        ownPage
        resultText={t('run.wrongFile')}
        report={(job) => isOpen(job) && <MayLeave id={id} />}
        below={(job) =>
          !isOpen(job) && (
            <>
              <Card title={t('run.next')}>
                {mode === 'CHECK' ? <AfterCheck {...props} job={job} /> : <AfterWrite {...props} job={job} />}
              </Card>
              {job.failed > 0 && <WrongRows job={id} />}
            </>
          )
        }
      />
    </>
  );
}

function MayLeave({ id }: { id: string }) {
  const { t } = useTranslation('imports');
  return (
    <p>
      {t('run.leave')} <Link to={`/jobs/${id}`}>{t('run.job')}</Link>
    </p>
  );
}

interface Ended extends Props {
  job: JobDetail;
}

function AfterCheck({ job, ask, busy, error, onWrite, onAgain }: Ended) {
  const { t } = useTranslation('imports');
  const next = afterCheck(job, ask.together);
  const wrong = formatCount(next?.wrong ?? 0);
  const free = next?.step === 'write';
  const help =
    next?.step === 'write' ? (next.wrong > 0 ? 'writeRest' : 'writeHelp') : (next?.step ?? 'ended');
  return (
    <div className={styles.next}>
      <p id="after-check">
        {t(`run.${help}`, { wrong })}
        {free && !goesToOneSchool(ask.resource) && t('run.proposes')}
      </p>
      {error !== null && <ProblemAlert error={error} />}
      <div className={styles.buttons}>
        {next && next.step !== 'none' && (
          <Button
            type="primary"
            disabled={!free}
            loading={busy}
            aria-describedby="after-check"
            onClick={onWrite}
          >
            {t('run.write', { rows: formatCount(next.right) })}
          </Button>
        )}
        <Button disabled={busy} onClick={onAgain}>
          {t('run.again')}
        </Button>
      </div>
    </div>
  );
}

function AfterWrite({ job, ask, onAgain }: Ended) {
  const { t } = useTranslation('imports');
  useReadAnew();
  const end = afterWrite(job, ask.together);
  return (
    <div className={styles.next}>
      <p>{t(`run.${end}`, { wrong: formatCount(job.failed) })}</p>
      <div className={styles.buttons}>
        <LinkButton to={resultOf(ask.resource)} type="primary">
          {t(`toResult.${ask.resource}`)}
        </LinkButton>
        <Button onClick={onAgain}>{t(end === 'done' || end === 'rest' ? 'run.more' : 'run.again')}</Button>
      </div>
    </div>
  );
}
