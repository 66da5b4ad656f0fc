import { useTranslation } from 'react-i18next';
import { CITY, useDivisions } from '@/shared/units/divisions';

/** The counties of the city, for choosing one and for naming one. */
export function useCounties() {
  const { t } = useTranslation('people');
  const { data } = useDivisions(CITY);
  const options = data?.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  const wordsOf = (code: string): string =>
    options.find((one) => one.value === code)?.label ?? t('elsewhere', { code });
  return { options, wordsOf };
}
