import { DownloadOutlined } from '@ant-design/icons';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { roleName, useMe } from '@/shared/auth/me';
import { formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import desk from '@/shared/ui/desk.module.css';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { RequestVersion } from '../api/requests';
import { isGone, useTake } from '../api/take';
import { linkFor } from '../model/requests';
import { useListName } from './words';

/** The author fetches the book: a link that works once is asked for and used in one go. */
export function TakeStep({ detail, etag }: RequestVersion) {
  const { t } = useTranslation('exportRequests');
  const { message } = App.useApp();
  const listName = useListName();
  const [open, setOpen] = useState(false);
  const keyFor = useRequestKey();
  const { request, linksLeft, role } = detail;
  const take = useTake(request.id, `${listName(request.resource)}-${request.number}.xlsx`);
  const link = linkFor(detail, useMe(), t('take.otherRole', { role: roleName(role) }));
  const start = () =>
    take.mutate(
      { key: keyFor({ etag }), etag },
      {
        onSuccess: () => {
          void message.success(t('take.done'));
          setOpen(false);
        },
      },
    );
  const show = () => {
    take.reset();
    setOpen(true);
  };
  const until = formatInstant(request.validUntil ?? request.createdAt);
  return (
    <>
      <ActionButton
        type="primary"
        icon={<DownloadOutlined />}
        action={link}
        text={t('take.button')}
        onClick={show}
      />
      <Modal
        open={open}
        title={t('take.button')}
        okText={t(take.isError ? 'take.again' : 'take.go')}
        cancelText={t('common:cancel')}
        mask={{ closable: false }}
        closable={!take.isPending}
        confirmLoading={take.isPending}
        cancelButtonProps={{ disabled: take.isPending }}
        keyboard={!take.isPending}
        onOk={start}
        onCancel={() => setOpen(false)}
      >
        <p>{t('take.left', { count: linksLeft, until })}</p>
        <p>{t('take.text')}</p>
        {take.isError && (
          <>
            <ProblemAlert error={take.error} />
            <p className={desk.soft}>
              <AfterFailure gone={isGone(take.error)} linkUntil={take.linkUntil} />
            </p>
          </>
        )}
      </Modal>
    </>
  );
}

/** What one more try costs: another link, or nothing as long as the link is good that was not used up. */
function AfterFailure({ gone, linkUntil }: { gone: boolean; linkUntil: string | undefined }) {
  const { t } = useTranslation('exportRequests');
  if (gone) return t('take.gone');
  return linkUntil ? t('take.failedUntil', { until: formatInstant(linkUntil) }) : t('take.failed');
}
