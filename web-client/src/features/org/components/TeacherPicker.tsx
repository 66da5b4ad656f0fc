import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelsOf } from '@/shared/codes/codes';
import { useTeachers } from '../api/classes';
import type { PickedTeacher } from '../model/classForm';
import '../classTexts';

interface Props {
  id?: string;
  value?: PickedTeacher;
  onChange?: (value: PickedTeacher) => void;
  /** Where they teach; without one there is nobody to choose. */
  school: string | undefined;
}

/** One of those who teach at a school. Lists cut names, so phone and subjects tell two apart. */
export function TeacherPicker({ id, value, onChange, school }: Props) {
  const { t } = useTranslation('classes');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useTeachers(school, wanted);
  return (
    <Select<{ value: string; label: string }>
      id={id}
      labelInValue
      disabled={school === undefined}
      value={value && { value: value.id, label: value.name }}
      onChange={(picked) => onChange?.({ id: picked.value, name: picked.label })}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={t('form.homeroomPlaceholder')}
      notFoundContent={found.isFetching ? null : t('form.homeroomNone')}
      loading={found.isFetching}
      options={(found.data?.items ?? []).map((one) => ({
        value: one.id,
        label: [one.name, one.phone, labelsOf('subject', one.subjects)].filter(Boolean).join(' · '),
      }))}
    />
  );
}
