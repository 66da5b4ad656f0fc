import { useTranslation } from 'react-i18next';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';
import '../consentTexts';

const TONES: Record<string, Tone> = { DRAFT: 'risk', PUBLISHED: 'done', REPLACED: 'muted' };

export function TextStatusTag({ status }: { status: string }) {
  const { t } = useTranslation('consents');
  return <Pill tone={TONES[status] ?? 'muted'}>{t(`status.${status}`)}</Pill>;
}
