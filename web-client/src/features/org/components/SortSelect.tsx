import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import '../orgTexts';

const sorts = ['name', '-name', '-updatedAt', 'updatedAt', 'identifierCode'] as const;

interface Props {
  value: string | undefined;
  onChange: (sort: string | undefined) => void;
}

/** Sorting where there is no table head to click. */
export function SortSelect({ value, onChange }: Props) {
  const { t } = useTranslation('org');
  return (
    <Select
      aria-label={t('list.sortBy')}
      value={value ?? 'name'}
      popupMatchSelectWidth={false}
      options={sorts.map((sort) => ({ value: sort, label: t(`list.sort.${sort}`) }))}
      onChange={(next) => onChange(next === 'name' ? undefined : next)}
    />
  );
}
