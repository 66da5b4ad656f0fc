import { overseesSchools, useMe } from '@/shared/auth/me';
import { useSchoolChoices } from '@/shared/units/schoolChoices';

/** The school of whoever answers for one only: it need not be picked. */
export function useOwnSchool(): string | undefined {
  const oversees = overseesSchools(useMe());
  const { data } = useSchoolChoices('');
  return !oversees && data && !data.nextCursor && data.items.length === 1 ? data.items[0]?.id : undefined;
}
