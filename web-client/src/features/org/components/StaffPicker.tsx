import { labelsOf } from '@/shared/codes/codes';
import type { Picked } from '@/shared/list/picked';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useStaffChoices } from '../api/staff';

interface Props {
  id?: string;
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
  /** Among whom; without it there is nobody to choose. */
  among: Record<string, string> | undefined;
  /** Whether they may be of several schools. */
  severalSchools?: boolean;
  placeholder: string;
  none: string;
}

/** Somebody at work. Lists cut names, so phone, school and subjects tell two apart. */
export function StaffPicker({ among, severalSchools = false, ...input }: Props) {
  const [wanted, typing] = useTyped();
  const found = useStaffChoices(wanted, among);
  const choices = (found.data?.items ?? []).map((one) => ({
    id: severalSchools ? one.person : one.id,
    name: [one.name, one.phone, severalSchools && one.school.name, labelsOf('subject', one.subjects)]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <RecordPicker {...input} choices={choices} found={found} typing={typing} disabled={among === undefined} />
  );
}
