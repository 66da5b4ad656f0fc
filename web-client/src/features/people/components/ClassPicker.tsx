import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useClassChoices } from '../api/students';

interface Props {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  /** Whose classes; without one there is nothing to choose from. */
  school: string | undefined;
  placeholder: string;
  /** Said where no label of a form stands beside it. */
  label?: string;
  /** The class a pupil is in already makes no sense. */
  without?: string;
  className?: string;
}

/** One of the classes of a school that have pupils. */
export function ClassPicker({ school, without, label, ...input }: Props) {
  const { t } = useTranslation('people');
  const found = useClassChoices(school);
  const options = found.data?.items
    .filter((one) => one.id !== without)
    .map((one) => ({ value: one.id, label: one.name }));
  return (
    <>
      <Select<string>
        {...input}
        style={input.className ? undefined : { width: '100%' }}
        aria-label={label}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        disabled={school === undefined}
        loading={found.isFetching}
        options={options ?? []}
        notFoundContent={found.isPending ? t('common:loading') : t('noClass')}
      />
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
    </>
  );
}
