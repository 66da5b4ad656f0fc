import { Alert, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllowedAction, CareArrangementRow, CareContactRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatDate } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { RuleLink } from '@/shared/ui/RuleLink';
import { useContact, useContacts } from '../api/arrangements';
import { lightOf } from '../model/contactLight';
import { wordOf } from '../model/words';
import '../careTexts';
import { ContactDialog } from './ContactDialog';
import styles from './People.module.css';

const alerts = { FINE: 'success', SOON: 'warning', OVER: 'error' } as const;

/** How parents keep in touch: what is expected next, and what was. */
export function ContactsCard({
  arrangement,
  action,
}: {
  arrangement: CareArrangementRow;
  action: AllowedAction | undefined;
}) {
  const { t } = useTranslation('care');
  const [writing, setWriting] = useState(false);
  return (
    <Card
      title={t('contact.title')}
      extra={
        <ActionButton
          type="primary"
          action={action}
          text={t('contact.write')}
          onClick={() => setWriting(true)}
        />
      }
    >
      {writing && <ContactDialog arrangement={arrangement.id} onClose={() => setWriting(false)} />}
      <ContactHint arrangement={arrangement} />
      {may(useMe(), 'care-contact:read') && <Contacts arrangement={arrangement.id} />}
    </Card>
  );
}

/** What whoever reads this should do now. */
export function ContactHint({ arrangement }: { arrangement: CareArrangementRow }) {
  const { t } = useTranslation('care');
  const whose = useMe().actingRole === 'guardian' ? 'parent' : 'school';
  const { contactDue = '' } = arrangement;
  const light = lightOf(arrangement.contactDue);
  if (light === undefined) return null;
  return (
    <div className={styles.alerts}>
      <Alert
        type={alerts[light]}
        showIcon
        title={t(`contact.${whose}.${light}`, { due: formatDate(contactDue) })}
        description={whose === 'school' && light === 'OVER' && <RuleLink id="R-109" />}
      />
    </div>
  );
}

function Contacts({ arrangement }: { arrangement: string }) {
  const { t } = useTranslation('care');
  const found = useContacts(arrangement);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.items.length === 0) {
    return <EmptyState title={t('contact.none')} text={t('contact.noneText')} />;
  }
  return (
    <ul className={desk.rows} aria-label={t('contact.title')}>
      {found.data.items.map((row) => (
        <li key={row.id}>
          <Contact row={row} />
        </li>
      ))}
    </ul>
  );
}

function Contact({ row }: { row: CareContactRow }) {
  const { t } = useTranslation('care');
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={desk.title}>
        <strong>{formatDate(row.on)}</strong>
        {row.noted && (
          <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('contact.hideNote') : t('contact.showNote')}
          </Button>
        )}
      </div>
      <div className={desk.soft}>
        {[
          wordOf('contactMode', row.mode),
          row.minutes && t('contact.minutesValue', { minutes: row.minutes }),
          row.reportedAs === 'guardian'
            ? t('contact.byParent')
            : t('contact.bySchool', { role: labelOf('role', row.reportedAs) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {open && <Note id={row.id} />}
    </>
  );
}

/** Asked for when somebody wants to read it: every look is in the audit log. */
function Note({ id }: { id: string }) {
  const found = useContact(id);
  if (found.isPending) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  return <p>{found.data.note}</p>;
}
