import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CareArrangementRow } from '@/shared/api/types';
import { formatDate } from '@/shared/format/format';
import { Pill } from '@/shared/ui/Pill';
import { lightOf } from '../model/contactLight';
import '../careTexts';

const looks = {
  FINE: { tone: 'done', icon: <CheckCircleOutlined /> },
  SOON: { tone: 'risk', icon: <ClockCircleOutlined /> },
  OVER: { tone: 'overdue', icon: <ExclamationCircleOutlined /> },
} as const;

/** Whether parents who are away keep in touch, as icon and word. */
export function ContactLight({ arrangement }: { arrangement: CareArrangementRow }) {
  const { t } = useTranslation('care');
  const { contactDue = '' } = arrangement;
  const light = lightOf(arrangement.contactDue);
  if (light === undefined) return null;
  return <Pill {...looks[light]}>{t(`contact.light.${light}`, { due: formatDate(contactDue) })}</Pill>;
}
