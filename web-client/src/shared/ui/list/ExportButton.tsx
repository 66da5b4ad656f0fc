import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '@/shared/api/client';
import type { Total } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { formatCount } from '@/shared/format/format';
import { JobCard } from '../JobCard';
import { ProblemAlert } from '../ProblemAlert';
import './exportTexts';

/** S-08; the server refuses more. */
const MOST_ROWS = 5000;

const rights = {
  accounts: 'user-export:read',
  classes: 'class-export:read',
  grants: 'grant-export:read',
  'institute-papers': 'institute-paper-export:read',
  institutes: 'institute-export:read',
  'metric-rows': 'metric-export:read',
  researchers: 'researcher-export:read',
  'roll-overs': 'roll-over-export:read',
  'school-directory': 'directory-export:read',
  schools: 'school-export:read',
  semesters: 'calendar-export:read',
  staff: 'staff-export:read',
  proposals: 'proposal-export:read',
} as const;

interface Props {
  list: keyof typeof rights;
  /** Filters and sort, as the list itself is asked. */
  query: Record<string, string | undefined>;
  total?: Total;
}

/** Takes away what the list shows; there only for those who may, and it says when that is too much. */
export function ExportButton({ list, query, total }: Props) {
  const { t } = useTranslation('export');
  const me = useMe();
  const [open, setOpen] = useState(false);
  const again = useRef('');
  const start = useMutation({ mutationFn: (key: string) => ask(list, query, key) });
  if (!may(me, rights[list])) return null;
  const show = () => {
    again.current = crypto.randomUUID();
    start.reset();
    setOpen(true);
  };
  const rows = total?.value;
  const few = rows === undefined || (rows > 0 && rows <= MOST_ROWS && total?.exact !== false);
  const begun = start.data !== undefined;
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={show}>
        {t('button')}
      </Button>
      <Modal
        open={open}
        destroyOnHidden
        title={t('title', { list: t(`lists.${list}`) })}
        okText={t('start')}
        cancelText={t(begun ? 'common:close' : 'common:cancel')}
        okButtonProps={{ disabled: !few, hidden: begun, loading: start.isPending }}
        onOk={() => start.mutate(again.current)}
        onCancel={() => setOpen(false)}
      >
        {start.data ? <JobCard id={start.data.id} /> : <p>{advice(rows, total?.exact !== false, t)}</p>}
        {start.isError && <ProblemAlert error={start.error} />}
      </Modal>
    </>
  );
}

function ask(resource: string, query: Record<string, string | undefined>, key: string) {
  const { sort, ...rest } = query;
  const filters = Object.fromEntries(
    Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return bodyOf(
    api.POST('/api/v1/exports', {
      params: { header: { 'Idempotency-Key': key } },
      body: { resource, filters, ...(sort && { sort }) },
    }),
  );
}

type Texts = TFunction<'export'>;

/** What will be taken away, or why it cannot be and what to do. */
function advice(rows: number | undefined, exact: boolean, t: Texts): string {
  if (rows === undefined) return t('text');
  if (rows === 0) return t('nothing');
  const count = formatCount(rows);
  const most = formatCount(MOST_ROWS);
  if (!exact) return t('tooManyAtLeast', { rows: count, most });
  return t(rows > MOST_ROWS ? 'tooMany' : 'textOf', { rows: count, most });
}
