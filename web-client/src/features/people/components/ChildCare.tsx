import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CareArrangementRow } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { formatDate } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useArrangements } from '../api/arrangements';
import '../careTexts';
import { ContactDialog } from './ContactDialog';
import { ContactLight } from './ContactLight';
import { ContactHint } from './ContactsCard';

/** For parents who are away: who looks after the child, and the next word to it, in two taps. */
export function ChildCare({ student }: { student: string }) {
  const found = useArrangements(student);
  if (found.isPending) return null;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const current = found.data.items.find((one) => one.status === 'ACTIVE');
  return current ? <Current arrangement={current} /> : null;
}

function Current({ arrangement }: { arrangement: CareArrangementRow }) {
  const { t } = useTranslation('care');
  const writes = may(useMe(), 'care-contact:write');
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h3>{t('arrangement.title')}</h3>
      <ul className={desk.rows} aria-label={t('arrangement.title')}>
        <li>
          <div className={desk.title}>
            <Link to={`/care-arrangements/${arrangement.id}`}>
              {t('arrangement.row', { name: arrangement.carerName })}
            </Link>
            <ContactLight arrangement={arrangement} />
          </div>
          <div className={desk.soft}>
            {arrangement.lastContact
              ? t('contact.last', { last: formatDate(arrangement.lastContact) })
              : t('contact.none')}
          </div>
        </li>
      </ul>
      <ContactHint arrangement={arrangement} />
      {writes && (
        <Button type="primary" size="large" block onClick={() => setOpen(true)}>
          {t('contact.write')}
        </Button>
      )}
      {open && <ContactDialog arrangement={arrangement.id} onClose={() => setOpen(false)} />}
    </section>
  );
}
