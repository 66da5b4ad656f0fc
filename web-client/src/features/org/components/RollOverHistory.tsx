import { CheckCircleOutlined, SyncOutlined, UndoOutlined, WarningOutlined } from '@ant-design/icons';
import { App, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RollOverRow } from '@/shared/api/types';
import { formatCount, formatInstant } from '@/shared/format/format';
import type { Tone } from '@/shared/theme/tokens';
import { Card } from '@/shared/ui/Card';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useRollOver, useRollOvers, useUndoRollOver } from '../api/rollOvers';
import '../classTexts';
import { ActionButton } from '@/shared/ui/ActionButton';
import { rollOverStatusName } from '../model/grades';
import styles from './RollOver.module.css';

const looks: Record<string, { tone: Tone; icon: ReactNode }> = {
  RUNNING: { tone: 'track', icon: <SyncOutlined spin /> },
  DONE: { tone: 'done', icon: <CheckCircleOutlined /> },
  UNDONE: { tone: 'muted', icon: <UndoOutlined /> },
};

interface Props {
  /** A job was started that undoes one of them. */
  onUndo: (job: string) => void;
}

/** What was done in earlier years and just now; the newest can be taken back for a while. */
export function RollOverHistory({ onUndo }: Props) {
  const { t } = useTranslation('classes');
  const found = useRollOvers();
  const rows = found.data?.items ?? [];
  return (
    <Card title={t('roll.history')} extra={rows.length > 0 && <ExportButton list="roll-overs" query={{}} />}>
      {found.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <p className={styles.soft}>{t('roll.historyEmpty')}</p>}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <Entry row={row} onUndo={onUndo} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Entry({ row, onUndo }: { row: RollOverRow } & Props) {
  const { t } = useTranslation('classes');
  const status = row.running ? 'RUNNING' : row.status;
  const look = looks[status] ?? { tone: 'risk' as const, icon: <WarningOutlined /> };
  return (
    <>
      <div className={styles.head}>
        <strong>{t('roll.row', { extent: row.extent.name, year: row.schoolYear })}</strong>
        <Pill tone={look.tone} icon={look.icon}>
          {row.running ? t('roll.running') : rollOverStatusName(row.status)}
        </Pill>
      </div>
      <span>
        {t('roll.counts', {
          promoted: formatCount(row.promoted),
          graduated: formatCount(row.graduated),
          unplaced: formatCount(row.unplaced),
        })}
        {row.undone > 0 && `；${t('roll.undone', { count: row.undone })}`}
      </span>
      <span className={styles.soft}>
        {row.by && `${row.by.name} · `}
        {formatInstant(row.createdAt)}
      </span>
      {!row.running && row.status !== 'UNDONE' && <Undo id={row.id} onUndo={onUndo} />}
    </>
  );
}

function Undo({ id, onUndo }: { id: string } & Props) {
  const { t } = useTranslation('classes');
  const { modal, message } = App.useApp();
  const found = useRollOver(id);
  const undo = useUndoRollOver(id);
  const action = found.data?.detail.actions.find((one) => one.name === 'undo');
  const ask = () =>
    modal.confirm({
      title: t('roll.undoTitle'),
      content: t('roll.undoText'),
      okText: t('roll.undo'),
      cancelText: t('step.cancel'),
      onOk: async () => {
        const made = await undo.mutateAsync(found.data?.etag ?? '').catch(() => undefined);
        if (!made) return;
        void message.success(t('roll.undoStarted'));
        onUndo(made.rollOver.job);
      },
    });
  return (
    <div>
      <ActionButton
        size="small"
        icon={<UndoOutlined />}
        action={action}
        text={t('roll.undo')}
        onClick={ask}
      />
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {undo.isError && <ProblemAlert error={undo.error} />}
    </div>
  );
}
