import { useTranslation } from 'react-i18next';
import { formatClock } from '../format/format';

interface Props {
  savedAt?: string;
  elsewhere: boolean;
  /** The last words are still on their way. */
  pending?: boolean;
}

/** One quiet line under a form that keeps itself. */
export function DraftLine({ savedAt, elsewhere, pending = false }: Props) {
  const { t } = useTranslation();
  if (elsewhere) return <p role="status">{t('draft.elsewhere')}</p>;
  // Not announced: it comes and goes at every pause.
  if (pending) return <p>{t('draft.saving')}</p>;
  if (!savedAt) return null;
  return <p role="status">{t('draft.saved', { at: formatClock(savedAt) })}</p>;
}
