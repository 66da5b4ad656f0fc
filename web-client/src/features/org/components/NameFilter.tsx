import { useTranslation } from 'react-i18next';
import { FilterText } from '@/shared/ui/list/FilterText';
import '../orgTexts';

interface Props {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Part of a school's name. */
export function NameFilter(props: Props) {
  const { t } = useTranslation('org');
  return <FilterText {...props} lead label={t('search.placeholder')} maxLength={20} />;
}
