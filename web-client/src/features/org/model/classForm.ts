import type { ClassDetail, ClassUpdate } from '@/shared/api/types';
import type { Version } from '@/shared/edit/form';
import type { Picked } from '@/shared/list/picked';

/** What of a class can be put right. */
export interface ClassForm {
  gradeCode: string;
  entryYear: number;
  number: number;
  homeroom: Picked | undefined;
  capacity: number | undefined;
}

export const classFields = ['gradeCode', 'entryYear', 'number', 'homeroom', 'capacity'] as const;

export function classVersion({ classGroup }: ClassDetail, etag: string): Version<ClassForm> {
  const { gradeCode, entryYear, number, homeroom, capacity, updatedAt } = classGroup;
  return {
    value: {
      gradeCode,
      entryYear,
      number,
      homeroom: homeroom && { id: homeroom.id, name: homeroom.name },
      capacity,
    },
    etag,
    at: updatedAt,
  };
}

export function classBody({ gradeCode, entryYear, number, homeroom, capacity }: ClassForm): ClassUpdate {
  return {
    gradeCode,
    entryYear,
    number,
    homeroom: homeroom?.id ?? '',
    ...(capacity && { capacity }),
  };
}

/** How the server names a class; shown while it is being typed. */
export function className(entryYear: number | undefined, number: number | undefined): string | undefined {
  return entryYear && number ? `${entryYear}级${number}班` : undefined;
}
