import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { SchoolDetail } from '@/shared/api/types';
import { kindergartenTypes, labelOf, labelsOf } from '@/shared/codes/codes';
import { formatDate, formatInstant } from '@/shared/format/format';
import type { Fact } from '@/shared/ui/Facts';
import '../orgTexts';

type T = TFunction<'org'>;

export function basicFacts(t: T, school: SchoolDetail): Fact[] {
  const facts: Fact[] = [
    { label: t('field.identifierCode'), value: school.identifierCode },
    { label: t('field.shortName'), value: school.shortName },
    { label: t('field.type'), value: labelOf('type', school.typeCode) },
    { label: t('field.stages'), value: labelsOf('stage', school.stages) },
    { label: t('field.ownership'), value: labelOf('ownership', school.ownership) },
    { label: t('field.managingUnit'), value: school.managingUnit.name },
    { label: t('field.boarding'), value: school.boarding ? t('boardingYes') : t('boardingNo') },
    {
      label: t('field.establishedOn'),
      value: school.establishedOn ? formatDate(school.establishedOn) : undefined,
    },
  ];
  facts.push(
    { label: t('field.principal'), value: school.principal?.name },
    { label: t('field.legalRep'), value: school.legalRep },
  );
  if (kindergartenTypes.includes(school.typeCode)) {
    facts.push(
      { label: t('field.inclusive'), value: inclusiveWords(t, school.inclusive) },
      {
        label: t('field.qualityLevel'),
        value: school.qualityLevel && labelOf('qualityLevel', school.qualityLevel),
      },
    );
  }
  if (school.centralSchool) facts.push(linked(t('field.centralSchool'), school.centralSchool));
  if (school.mergedInto) facts.push(linked(t('field.mergedInto'), school.mergedInto));
  return facts;
}

function inclusiveWords(t: T, inclusive: boolean | undefined) {
  if (inclusive === undefined) return undefined;
  return inclusive ? t('inclusiveYes') : t('inclusiveNo');
}

function linked(label: string, school: { id: string; name: string }): Fact {
  return { label, value: <Link to={`/schools/${school.id}`}>{school.name}</Link> };
}

export function contactFacts(t: T, school: SchoolDetail): Fact[] {
  return [
    {
      label: t('field.phone'),
      value: school.phone && <a href={`tel:${school.phone.replace(/[^\d+]/g, '')}`}>{school.phone}</a>,
    },
  ];
}

export function placeFacts(t: T, school: SchoolDetail): Fact[] {
  return [
    {
      label: t('field.place'),
      value: `${school.county.name} ${school.township.name} ${school.village.name}`,
    },
    { label: t('field.address'), value: school.address },
    { label: t('field.urbanRural'), value: labelOf('urbanRural', school.urbanRural) },
  ];
}

export function recordFacts(t: T, school: SchoolDetail): Fact[] {
  return [
    { label: t('field.version'), value: t('detail.versionText', { version: school.version }) },
    { label: t('field.updatedAt'), value: formatInstant(school.updatedAt) },
    { label: t('field.updatedBy'), value: school.updatedBy?.name ?? t('detail.system') },
    { label: t('field.createdAt'), value: formatInstant(school.createdAt) },
  ];
}
