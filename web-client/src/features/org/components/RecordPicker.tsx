import { Select } from 'antd';
import type { Picked } from '../model/schoolForm';

interface Props {
  id?: string;
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
  choices: Picked[];
  onSearch: (text: string) => void;
  loading: boolean;
  placeholder: string;
  none: string;
}

/** One record out of those a search finds; it can be taken away again. */
export function RecordPicker({ id, value, onChange, choices, onSearch, loading, placeholder, none }: Props) {
  return (
    <Select<{ value: string; label: string }>
      id={id}
      labelInValue
      allowClear
      value={value && { value: value.id, label: value.name }}
      onChange={(picked) =>
        onChange?.(
          picked && { id: picked.value, name: choices.find((one) => one.id === picked.value)?.name ?? '' },
        )
      }
      showSearch={{ filterOption: false, onSearch }}
      placeholder={placeholder}
      notFoundContent={loading ? null : none}
      loading={loading}
      options={choices.map((one) => ({ value: one.id, label: one.name }))}
    />
  );
}
