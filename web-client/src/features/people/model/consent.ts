import type { PurposeState } from '@/shared/api/types';

/** What is sent to agree. */
export function agreementTo(item: PurposeState, student: string) {
  return { student, text: item.text.id };
}

/**
 * What makes it one and the same agreement. Whoever agrees again after a withdrawal sends the same
 * words and means something new, so what went before belongs to the key.
 */
export function occasionOf(item: PurposeState, student: string) {
  return { ...agreementTo(item, student), after: item.consent, withdrawnAt: item.withdrawnAt };
}
