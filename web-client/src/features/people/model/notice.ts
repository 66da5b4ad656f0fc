export type Missing = 'School' | 'Village' | 'Both';

/** Whom the parents have not told in writing yet; nothing when both were told. */
export function missingOf(told: { toldSchool: boolean; toldVillage: boolean }): Missing | undefined {
  if (!told.toldSchool) return told.toldVillage ? 'School' : 'Both';
  return told.toldVillage ? undefined : 'Village';
}
