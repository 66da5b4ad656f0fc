import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStaffByTail } from '../api/staff';
import '../orgTexts';

/** A whole number or only its end says whom to look for; what lies between is still being typed. */
function tailOf(phone: string): string {
  return phone.length === 4 || phone.length === 11 ? phone.slice(-4) : '';
}

/** Somebody of my scope with the same end of the phone, before a second record is made. */
export function AlreadyThere({ phone }: { phone: string }) {
  const { t } = useTranslation('org');
  const found = useStaffByTail(tailOf(phone));
  if (!found.data) return null;
  const { items } = found.data;
  return (
    <div role="status" style={{ marginBottom: 18 }}>
      {items.length === 0 ? (
        <Alert type="success" showIcon title={t('staff.form.searchNone')} />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t('staff.form.searchFound')}
          description={
            <ul style={{ margin: 0, paddingLeft: 18 }}>
              {items.map((row) => (
                <li key={row.id}>
                  <Link to={`/staff/${row.id}`}>
                    {row.name} {row.phone} · {row.school.name}
                  </Link>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
