import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { Picked } from '../list/picked';

/** What a search among records has found so far. */
interface Found {
  isFetching: boolean;
  /** What is there answers an earlier text. */
  isPlaceholderData: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

interface Choosing {
  id?: string;
  choices: Picked[];
  found: Found;
  /** Left out where what there is is all there is: nothing can be typed then. */
  typing?: Typing;
  placeholder: string;
  none: string;
}

interface Props extends Choosing {
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
  /** Whether none is a choice, too. */
  clearable?: boolean;
  disabled?: boolean;
  /** Said where no label of a form stands beside it. */
  label?: string;
}

interface Option {
  value: string;
  label: string;
}

const optionOf = ({ id, name }: Picked): Option => ({ value: id, label: name });

/** How a picker hears of the next letter, and whether what is looked for is still an earlier text. */
interface Typing {
  onSearch: (text: string) => void;
  behind: boolean;
}

/** What is looked for among the records: what was typed, as soon as the page can follow. */
export function useTyped(): [wanted: string, typing: Typing] {
  const [text, setText] = useState('');
  const typed = text.trim();
  const wanted = useDeferredValue(typed);
  return [wanted, { onSearch: setText, behind: wanted !== typed }];
}

/** Nothing found for an earlier text is offered: Enter would take the wrong one. */
function useLook({ id, choices, found, typing, placeholder, none }: Choosing) {
  const { t } = useTranslation();
  return {
    id,
    style: { width: '100%' },
    labelInValue: true,
    showSearch: typing && { filterOption: false, onSearch: typing.onSearch },
    placeholder,
    notFoundContent: typing?.behind || found.isFetching ? t('loading') : found.isError ? null : none,
    loading: found.isFetching,
    options: typing?.behind || found.isPlaceholderData ? [] : choices.map(optionOf),
  } as const;
}

/** One record out of those a search finds. It keeps its name: the next search may not find it again. */
export function RecordPicker({ value, onChange, clearable = false, disabled, label, ...choosing }: Props) {
  return (
    <>
      <Select<Option>
        {...useLook(choosing)}
        aria-label={label}
        allowClear={clearable}
        disabled={disabled}
        value={value && optionOf(value)}
        onChange={(picked?: Option) => onChange?.(picked && { id: picked.value, name: picked.label })}
      />
      <SearchFailed found={choosing.found} />
    </>
  );
}

interface ManyProps extends Choosing {
  value?: Picked[];
  onChange?: (value: Picked[]) => void;
}

/** Several of them. */
export function RecordsPicker({ value = [], onChange, ...choosing }: ManyProps) {
  return (
    <>
      <Select<Option[]>
        {...useLook(choosing)}
        mode="multiple"
        value={value.map(optionOf)}
        onChange={(picked) => onChange?.(picked.map((one) => ({ id: one.value, name: one.label })))}
      />
      <SearchFailed found={choosing.found} />
    </>
  );
}

function SearchFailed({ found }: { found: Found }) {
  if (!found.isError) return null;
  return (
    <div style={{ marginTop: 8 }}>
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
    </div>
  );
}
