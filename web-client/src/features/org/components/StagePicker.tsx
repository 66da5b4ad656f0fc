import { Checkbox } from 'antd';
import type { CodeOption } from '@/shared/codes/codes';

interface Props {
  label: string;
  options: CodeOption[];
  value?: string[];
  onChange?: (stages: string[]) => void;
}

/** Boxes to tick, announced as one group; what the form adds for single inputs stops here. */
export function StagePicker({ label, options, value, onChange }: Props) {
  return (
    <Checkbox.Group role="group" aria-label={label} options={options} value={value} onChange={onChange} />
  );
}
