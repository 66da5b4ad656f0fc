import { Button, Drawer, Typography } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditEvent } from '@/shared/api/types';
import { may, roleName, useMe } from '@/shared/auth/me';
import { auditCodes } from '@/shared/codes/auditCodes';
import { formatInstant } from '@/shared/format/format';
import { usePhone } from '@/shared/theme/usePhone';
import { Facts } from '@/shared/ui/Facts';
import { fieldWords, recordPath } from '../model/auditRecords';
import styles from './AuditDrawer.module.css';
import { AuditTag } from './AuditTag';

interface Props {
  event?: AuditEvent;
  onClose: () => void;
  /** Goes on to all lines of the same person, record or request. */
  onFind: (filter: Record<string, string>) => void;
}

/** One line of the log, whole: who, for whom, on what, why; and the ways on from it. */
export function AuditDrawer({ event, onClose, onFind }: Props) {
  const { t } = useTranslation('access');
  const phone = usePhone();
  return (
    <Drawer
      open={event !== undefined}
      onClose={onClose}
      size={phone ? '100%' : 520}
      title={event && auditCodes.labelOf('auditAction', event.action)}
    >
      {event && (
        <>
          <Facts facts={facts(event, t)} />
          <div className={styles.ways}>
            {event.actorId && (
              <Button onClick={() => onFind({ actor: event.actorId ?? '' })}>{t('audit.sameActor')}</Button>
            )}
            {event.entityIds[0] && (
              <Button onClick={() => onFind({ entityId: event.entityIds[0] ?? '' })}>
                {t('audit.sameRecord')}
              </Button>
            )}
            <Button onClick={() => onFind({ requestId: event.requestId })}>{t('audit.sameRequest')}</Button>
          </div>
        </>
      )}
    </Drawer>
  );
}

function facts(event: AuditEvent, t: TFunction<'access'>) {
  const unknown = <span className={styles.none}>{t('audit.notRecorded')}</span>;
  return [
    { label: t('audit.result'), value: <AuditTag result={event.result} /> },
    { label: t('audit.refusal'), value: event.refusal ?? t('audit.noRefusal') },
    { label: t('audit.at'), value: formatInstant(event.at) },
    { label: t('audit.role'), value: roleName(event.actingRole) || unknown },
    {
      label: t('audit.actor'),
      value: event.actorId ? <Account id={event.actorId} name={event.actorName} /> : unknown,
      wide: true,
    },
    {
      label: t('audit.onBehalfOf'),
      value: event.onBehalfOf ? (
        <Account id={event.onBehalfOf} name={event.onBehalfOfName} />
      ) : (
        t('audit.ownRight')
      ),
      wide: true,
    },
    { label: t('audit.reason'), value: event.reason ?? t('audit.noReason'), wide: true },
    {
      label: t('audit.fieldsRead'),
      value: fieldWords(event.fieldsRead) || t('audit.noFields'),
      wide: true,
    },
    ...(event.detail ? [{ label: t('audit.detail'), value: detailOf(event.detail, t), wide: true }] : []),
    { label: t('audit.entity'), value: auditCodes.labelOf('auditEntity', event.entity) },
    { label: t('audit.seq'), value: String(event.seq) },
    {
      label: t('audit.ids'),
      value: event.entityIds.length > 0 ? <Records event={event} /> : unknown,
      wide: true,
    },
    { label: t('audit.ip'), value: event.ip ?? unknown },
    { label: t('audit.client'), value: event.clientId ?? unknown },
    { label: t('audit.request'), value: <Copied text={event.requestId} />, wide: true },
  ];
}

/** `list=schools filters=county,status rows=268` in words; names of fields are those of the contract. */
function detailOf(detail: string, t: TFunction<'access'>): string {
  const told = Object.fromEntries(detail.split(' ').map((part) => part.split('=', 2)));
  const parts = [
    told.list && t('audit.detailList', { list: told.list }),
    told.rows && t('audit.detailRows', { rows: told.rows }),
    told.filters
      ? t('audit.detailFilters', { filters: told.filters.split(',').join('、') })
      : t('audit.detailNoFilters'),
  ];
  return parts.filter(Boolean).join('；');
}

function Copied({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Typography.Text copyable={{ text }} className={styles.number}>
      {children ?? text}
    </Typography.Text>
  );
}

/** The name leads to the account for those who may open it; the id can always be taken along. */
function Account({ id, name }: { id: string; name?: string }) {
  const { t } = useTranslation('access');
  const shown = name ?? t('audit.nameless');
  return (
    <>
      <div>{may(useMe(), 'user:read') && name ? <Link to={`/accounts/${id}`}>{shown}</Link> : shown}</div>
      <Copied text={id} />
    </>
  );
}

function Records({ event }: { event: AuditEvent }) {
  const { permissions } = useMe();
  return event.entityIds.map((id) => {
    const path = recordPath(event, id, permissions);
    return (
      <div key={id}>
        <Copied text={id}>{path && <Link to={path}>{id}</Link>}</Copied>
      </div>
    );
  });
}
