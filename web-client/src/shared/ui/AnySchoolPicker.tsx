import type { Picked } from '../list/picked';
import { useAnySchool } from '../units/schoolChoices';
import { RecordPicker, useTyped } from './RecordPicker';

interface Props {
  id?: string;
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
  /** Schools that make no sense here. */
  without: readonly string[];
  placeholder: string;
  /** Said when no name fits. */
  none: string;
}

/** One of all schools of the city, found by a part of its name. */
export function AnySchoolPicker({ without, none, ...input }: Props) {
  const [wanted, typing] = useTyped();
  const found = useAnySchool(wanted);
  return (
    <RecordPicker
      {...input}
      choices={(found.data ?? []).filter(({ id }) => !without.includes(id))}
      found={found}
      typing={typing}
      none={wanted ? none : input.placeholder}
    />
  );
}
