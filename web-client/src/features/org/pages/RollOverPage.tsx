import { ArrowLeftOutlined, RiseOutlined } from '@ant-design/icons';
import { App, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RollOverPreview } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { actingRoleOf, useMe } from '@/shared/auth/me';
import { formatCount, formatDate } from '@/shared/format/format';
import { useJob } from '@/shared/jobs/useJob';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { JobCard } from '@/shared/ui/JobCard';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useManagingUnits } from '@/shared/units/managingUnits';
import { usePreview, useRollOverEnded, useStartRollOver } from '../api/rollOvers';
import '../classTexts';
import { ActionButton } from '@/shared/ui/ActionButton';
import styles from '../components/RollOver.module.css';
import { RollOverHistory } from '../components/RollOverHistory';
import { RollOverTable, UnplacedClasses } from '../components/RollOverTable';
import page from './SchoolPage.module.css';
import '../orgTexts';

/** Once a year: what will happen to every class, how far it is, and how it is taken back. */
export function Component() {
  const { t } = useTranslation('classes');
  const [unit, setUnit] = useState<string>();
  const [job, setJob] = useState<{ id: string; undo: boolean }>();
  return (
    <>
      <PageHeader
        above={
          <Link to="/classes" className={page.back}>
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={t('roll.title')}
        subtitle={t('roll.subtitle')}
      />
      <ExtentPicker value={unit} onChange={setUnit} />
      <div className={page.layout}>
        <div className={page.column}>
          {job && (
            <Progress key={job.id} id={job.id} title={t(job.undo ? 'roll.undoProgress' : 'roll.progress')} />
          )}
          <Preview unit={unit} onStart={(id) => setJob({ id, undo: false })} />
        </div>
        <div className={page.column}>
          <RollOverHistory onUndo={(id) => setJob({ id, undo: true })} />
        </div>
      </div>
    </>
  );
}

/** The bureau may do one unit after the other. */
function ExtentPicker({ value, onChange }: { value?: string; onChange: (unit?: string) => void }) {
  const { t } = useTranslation('classes');
  const city = actingRoleOf(useMe())?.grants.some((grant) => grant.scopeKind === 'CITY') ?? false;
  const units = useManagingUnits(city);
  if (!city) return null;
  return (
    <div className={styles.extent}>
      <FilterOne
        label={t('roll.extent')}
        placeholder={t('roll.all')}
        options={units.data?.map(({ code, name }) => ({ value: code, label: name })) ?? []}
        loading={units.isLoading}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

/** Follows the job; once it has ended, everything else on the page is read again. */
function Progress({ id, title }: { id: string; title: string }) {
  const ended = useRollOverEnded();
  const status = useJob(id).data?.job.status;
  const over = status !== undefined && status !== 'QUEUED' && status !== 'RUNNING';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has ended
  useEffect(() => {
    if (over) ended();
  }, [over]);
  return <JobCard id={id} title={title} />;
}

function Preview({ unit, onStart }: { unit: string | undefined; onStart: (job: string) => void }) {
  const { t } = useTranslation('classes');
  const found = usePreview(unit);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const preview = found.data;
  return (
    <>
      <Card
        title={t('roll.previewTitle', { extent: preview.extent.name, year: preview.schoolYear })}
        extra={<Start preview={preview} unit={unit} onStart={onStart} />}
      >
        {preview.grades.length === 0 ? (
          <EmptyState title={t('roll.nothing')} />
        ) : (
          <>
            <p className={styles.sum}>
              <strong>
                {t('roll.sum', {
                  promotes: formatCount(preview.promotes),
                  graduates: formatCount(preview.graduates),
                })}
              </strong>
              {preview.unplaced > 0 && <span>{t('roll.sumUnplaced', { count: preview.unplaced })}</span>}
              <UndoBound first={preview.undoBefore} />
            </p>
            <RollOverTable preview={preview} />
          </>
        )}
      </Card>
      <UnplacedClasses preview={preview} />
    </>
  );
}

function UndoBound({ first }: { first: string }) {
  const { t } = useTranslation('classes');
  const over = first <= new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return (
    <span className={styles.soft}>
      {t(over ? 'roll.undoOver' : 'roll.undoUntil', { date: formatDate(first) })}
    </span>
  );
}

interface StartProps {
  preview: RollOverPreview;
  unit: string | undefined;
  onStart: (job: string) => void;
}

function Start({ preview, unit, onStart }: StartProps) {
  const { t } = useTranslation('classes');
  const { modal, message } = App.useApp();
  const start = useStartRollOver();
  const keyFor = useRequestKey();
  // After an undo the same words are meant anew.
  const [begun, setBegun] = useState(0);
  const ask = () =>
    modal.confirm({
      title: t('roll.confirmTitle'),
      content: t('roll.confirmText', {
        extent: preview.extent.name,
        promotes: formatCount(preview.promotes),
        graduates: formatCount(preview.graduates),
      }),
      okText: t('roll.start'),
      cancelText: t('step.cancel'),
      onOk: async () => {
        const body = { schoolYear: preview.schoolYear, ...(unit && { managingUnit: unit }) };
        const made = await start.mutateAsync({ body, key: keyFor({ body, begun }) }).catch(() => undefined);
        if (!made) return;
        setBegun(begun + 1);
        void message.success(t('roll.started'));
        onStart(made.rollOver.job);
      },
    });
  return (
    <div>
      <ActionButton
        type="primary"
        icon={<RiseOutlined />}
        action={preview.actions.find((one) => one.name === 'start')}
        text={t('roll.start')}
        onClick={ask}
      />
      {start.isError && <ProblemAlert error={start.error} />}
    </div>
  );
}
