import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StudentDetail } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { formatDate, formatInstant } from '@/shared/format/format';
import { Facts } from '@/shared/ui/Facts';
import { birthWords } from '../model/studentForm';
import { wordOf } from '../model/words';
import { useCounties } from './useCounties';

/** What is known of a pupil, cut as it arrives. */
export function StudentFacts({ student }: { student: StudentDetail }) {
  const { t } = useTranslation('people');
  const me = useMe();
  const { wordsOf } = useCounties();
  const { school, classGroup, hukouDivision, ethnicity } = student;
  return (
    <Facts
      facts={[
        {
          label: t('field.school'),
          value: may(me, 'school:read') ? (
            <Link to={`/schools/${school.id}`}>{school.name}</Link>
          ) : (
            school.name
          ),
        },
        {
          label: t('field.class'),
          value:
            classGroup && may(me, 'class:read') ? (
              <Link to={`/classes/${classGroup.id}`}>{classGroup.name}</Link>
            ) : (
              (classGroup?.name ?? t('placed.false'))
            ),
        },
        { label: t('field.sex'), value: labelOf('sex', student.sex) },
        { label: t('field.birthDate'), value: birthWords(student.birthDate) },
        { label: t('field.ethnicity'), value: ethnicity && wordOf('ethnicity', ethnicity) },
        { label: t('field.hukou'), value: hukouDivision && wordsOf(hukouDivision) },
        { label: t('field.idType'), value: wordOf('idType', student.idType) },
        { label: t('field.idNo'), value: student.idNo },
        { label: t('field.studentNo'), value: student.studentNo },
        { label: t('field.since'), value: formatDate(student.since) },
        { label: t('field.residence'), value: student.residence, wide: true },
        ...(student.specialNote
          ? [{ label: t('field.specialNote'), value: student.specialNote, wide: true }]
          : []),
        { label: t('field.managingUnit'), value: student.managingUnit.name },
        { label: t('field.updatedAt'), value: formatInstant(student.updatedAt) },
      ]}
    />
  );
}
