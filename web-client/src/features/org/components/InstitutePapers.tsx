import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { formatInstant } from '@/shared/format/format';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { AttachmentList } from '@/shared/ui/Attachments';
import { Card } from '@/shared/ui/Card';
import { ExportButton } from '@/shared/ui/list/ExportButton';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { usePaper, usePapers } from '../api/institutes';
import { wordOf } from '../model/instituteWords';
import { PaperDialog } from './PaperDialog';
import styles from './SchoolLife.module.css';

/** What an institute has planned and reported, newest first; one opens beside the page. */
export function InstitutePapers({ institute, open }: { institute: string; open: boolean }) {
  const { t } = useTranslation('institutes');
  const papers = usePapers(institute);
  const mayHandIn = may(useMe(), 'institute-paper:write') && open;
  const [read, setRead] = useState<PaperRow>();
  const [writing, setWriting] = useState(false);
  const rows = rowsOf(papers);
  return (
    <Card
      title={t('papers.title')}
      extra={
        <Space wrap>
          {rows.length > 0 && (
            <ExportButton list="institute-papers" query={{ institute }} total={totalOf(papers)} />
          )}
          {mayHandIn && (
            <Button icon={<PlusOutlined />} onClick={() => setWriting(true)}>
              {t('papers.new')}
            </Button>
          )}
        </Space>
      }
    >
      {papers.isPending && <Skeleton active paragraph={{ rows: 2 }} />}
      {papers.isError && <ProblemAlert error={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.isSuccess && rows.length === 0 && <p className={styles.soft}>{t('papers.empty')}</p>}
      {rows.map((row) => (
        <div key={row.id} className={styles.step}>
          <Button type="link" style={{ paddingInline: 0 }} onClick={() => setRead(row)}>
            {row.title}
          </Button>
          <div className={styles.soft}>
            {t('papers.line', { year: row.year, kind: wordOf('paperKind', row.kind) })} ·{' '}
            {t('papers.edition', { edition: row.edition })}{' '}
            {!row.latest && <Pill tone="muted">{t('papers.replaced')}</Pill>}
          </div>
        </div>
      ))}
      {papers.hasNextPage && (
        <Button loading={papers.isFetchingNextPage} onClick={() => void papers.fetchNextPage()}>
          {t('papers.more')}
        </Button>
      )}
      {read && <PaperDrawer row={read} onClose={() => setRead(undefined)} />}
      {writing && <PaperDialog institute={institute} onClose={() => setWriting(false)} />}
    </Card>
  );
}

function PaperDrawer({ row, onClose }: { row: PaperRow; onClose: () => void }) {
  const { t } = useTranslation('institutes');
  const found = usePaper(row.id);
  return (
    <Drawer open title={row.title} onClose={onClose} size="large">
      {found.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <>
          <p className={styles.soft}>
            {found.data.by
              ? t('papers.by', { name: found.data.by, at: formatInstant(row.createdAt) })
              : formatInstant(row.createdAt)}
          </p>
          <p style={{ whiteSpace: 'pre-wrap' }}>{found.data.text}</p>
          <AttachmentList files={found.data.attachments} />
        </>
      )}
    </Drawer>
  );
}
