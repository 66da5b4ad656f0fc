import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormSpec, type ReviewSpec, sameName } from '@/shared/edit/form';
import { formatDate } from '@/shared/format/format';
import { type ClassForm, classFields } from '../model/classForm';
import { gradeName } from '../model/grades';
import {
  type InstituteForm,
  instituteFields,
  type ResearcherForm,
  researcherFields,
  researcherWords,
} from '../model/instituteForms';
import { wordOf } from '../model/instituteWords';
import { type PersonForm, personFields, personWords } from '../model/personForm';
import { type PostForm, postFields, postWords } from '../model/postForm';
import { inputFor, type SchoolForm, schoolFields, wordsOf, type YesNoWords } from '../model/schoolForm';
import { holidayName, papers, type YearFields, yearFieldNames } from '../model/yearForm';
import { holidayWords } from './holidayWords';
import '../orgTexts';

export function useSchoolSpec(): FormSpec<SchoolForm> {
  const { t } = useTranslation('org');
  return useMemo(() => {
    const yesNo: YesNoWords = {
      boarding: [t('boardingYes'), t('boardingNo')],
      inclusive: [t('inclusiveYes'), t('inclusiveNo')],
    };
    return {
      fields: schoolFields,
      label: (field) => t(`field.${field}`),
      words: (field, form) => wordsOf(field, form, yesNo),
      inputFor,
      clashTitle: t('conflict.title'),
    };
  }, [t]);
}

export function usePersonSpec(): FormSpec<PersonForm> {
  const { t } = useTranslation('org');
  return useMemo(
    () => ({
      fields: personFields,
      label: (field) => t(`staff.field.${field}`),
      words: personWords,
      inputFor: sameName<PersonForm>(personFields),
      clashTitle: t('staff.correct.clash'),
    }),
    [t],
  );
}

export function usePostSpec(): FormSpec<PostForm> {
  const { t } = useTranslation('org');
  return useMemo(() => {
    const words = {
      yes: t('staff.yes'),
      no: t('staff.no'),
      none: t('staff.noSubjects'),
      open: t('staff.openEnd'),
    };
    return {
      fields: postFields,
      label: (field) => t(`staff.field.${field}`),
      words: (field, form) => postWords(field, form, words),
      inputFor: sameName<PostForm>(postFields),
      clashTitle: t('staff.post.clash'),
    };
  }, [t]);
}

export function useClassSpec(): FormSpec<ClassForm> {
  const { t } = useTranslation('classes');
  return useMemo(
    () => ({
      fields: classFields,
      label: (field) => t(`field.${field}`),
      words: (field, form) => {
        if (field === 'gradeCode') return gradeName(form.gradeCode);
        if (field === 'homeroom') return form.homeroom?.name ?? t('none');
        return String(form[field] ?? t('form.noCapacity'));
      },
      inputFor: sameName<ClassForm>(classFields),
      clashTitle: t('form.clash'),
    }),
    [t],
  );
}

export function useInstituteSpec(): FormSpec<InstituteForm> {
  const { t } = useTranslation('institutes');
  return useMemo(
    () => ({
      fields: instituteFields,
      label: (field) => t(`field.${field}`),
      words: (field, form) => form[field] || t('form.none'),
      inputFor: sameName<InstituteForm>(instituteFields),
      clashTitle: t('form.clash'),
    }),
    [t],
  );
}

export function useResearcherSpec(): FormSpec<ResearcherForm> {
  const { t } = useTranslation('institutes');
  return useMemo(
    () => ({
      fields: researcherFields,
      label: (field) => t(`researcher.${field}`),
      words: (field, form) =>
        researcherWords(field, form, {
          subject: wordOf('researchSubject', form.subject),
          kind: (code) => t(`outputKind.${code}`),
          open: t('researcher.openEnd'),
        }),
      inputFor: sameName<ResearcherForm>(researcherFields),
      clashTitle: t('appoint.clash'),
    }),
    [t],
  );
}

/** The fields of a year are its papers and every holiday that one of the versions has. */
export function useYearSpec(
  original: YearFields,
  mine: YearFields,
  theirs: YearFields,
): ReviewSpec<YearFields> {
  const { t } = useTranslation('calendar');
  return useMemo(
    () => ({
      fields: yearFieldNames(original, mine, theirs),
      label: (field) => {
        const paper = papers.find((one) => one === field);
        return paper ? t(paper === 'regional' ? 'form.regionalTitle' : `form.${paper}`) : holidayName(field);
      },
      words: (field, form) => {
        const value = form[field];
        if (typeof value !== 'object')
          return field === 'noticedOn' && value ? formatDate(value) : (value ?? '');
        const { span, makeup } = holidayWords(t, value);
        return makeup ? `${span}；${makeup}` : span;
      },
      clashTitle: t('form.clash'),
    }),
    [t, original, mine, theirs],
  );
}
