import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StudentDuplicateDetail, StudentDuplicateSide } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { labelOf } from '@/shared/codes/codes';
import { Pill } from '@/shared/ui/Pill';
import { birthWords } from '../model/studentForm';
import { wordOf } from '../model/words';
import styles from './Duplicates.module.css';
import { useCounties } from './useCounties';
import '../duplicateTexts';

const items = [
  'NAME',
  'SEX',
  'BIRTH_DATE',
  'ID_NO',
  'STUDENT_NO',
  'ETHNICITY',
  'HUKOU',
  'RESIDENCE',
  'SCHOOL',
  'CLASS',
  'STATUS',
] as const;

type Item = (typeof items)[number];

/** Both rows beside each other, as far as the caller may see them; what differs is said in words. */
export function DuplicateSides({ detail }: { detail: StudentDuplicateDetail }) {
  const { t } = useTranslation('duplicates');
  const me = useMe();
  const words = useWords();
  const { sides, differences, proposal } = detail;
  return (
    <>
      {sides.length > 1 && (
        <p>{differences.length === 0 ? t('side.same') : t('side.differ', { count: differences.length })}</p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <td>{t('side.item')}</td>
            {sides.map((side, at) => (
              <th key={side.id} scope="col">
                <span className={styles.head}>
                  {sides.length > 1 ? t('side.numbered', { number: at + 1, name: side.name }) : side.name}
                  {proposal?.survivor === side.id && sides.length > 1 && (
                    <Pill tone="track">{t('side.keep')}</Pill>
                  )}
                  {may(me, 'student:read') && <Link to={`/students/${side.id}`}>{t('side.open')}</Link>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item}>
              <th scope="row">
                {t(`side.${item}`)}
                {differences.includes(item) && (
                  <span className={styles.mark}>
                    <Pill tone="risk">{t('side.mark')}</Pill>
                  </span>
                )}
              </th>
              {sides.map((side) => (
                <td key={side.id}>{words(item, side)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function useWords() {
  const { t } = useTranslation('duplicates');
  const { wordsOf } = useCounties();
  const known = (text: string | undefined) => text ?? t('side.none');
  return (item: Item, side: StudentDuplicateSide) => {
    switch (item) {
      case 'NAME':
        return side.name;
      case 'SEX':
        return labelOf('sex', side.sex);
      case 'BIRTH_DATE':
        return birthWords(side.birthDate);
      case 'ID_NO':
        return `${wordOf('idType', side.idType)} ${known(side.idNo)}`;
      case 'STUDENT_NO':
        return known(side.studentNo);
      case 'ETHNICITY':
        return known(side.ethnicity && wordOf('ethnicity', side.ethnicity));
      case 'HUKOU':
        return known(side.hukouDivision && wordsOf(side.hukouDivision));
      case 'RESIDENCE':
        return known(side.residence);
      case 'SCHOOL':
        return `${side.school.name}（${side.managingUnit.name}）`;
      case 'CLASS':
        return side.classGroup?.name ?? t('side.noClass');
      case 'STATUS':
        return wordOf('studentStatus', side.status);
    }
  };
}
