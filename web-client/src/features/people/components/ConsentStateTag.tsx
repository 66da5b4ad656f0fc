import { useTranslation } from 'react-i18next';
import type { Tone } from '@/shared/theme/tokens';
import { Pill } from '@/shared/ui/Pill';
import '../consentTexts';

const TONES: Record<string, Tone> = { GIVEN: 'done', OUTDATED: 'risk' };

export function ConsentStateTag({ state }: { state: string }) {
  const { t } = useTranslation('consents');
  return <Pill tone={TONES[state] ?? 'muted'}>{t(`child.state.${state}`)}</Pill>;
}
