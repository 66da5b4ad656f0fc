import type { Attempt } from '../api/claims';

/** What a family member fills in. */
export interface ClaimForm {
  by: 'code' | 'match';
  code?: string;
  studentName?: string;
  birthDate?: string;
  relation?: string;
  name?: string;
  sex?: string;
  phone?: string;
}

/** Ten letters and digits, with or without the dash of the slip. */
export const CODE = /^[A-Za-z0-9]{5}[\s-]*[A-Za-z0-9]{5}$/;

/** The code that a slip's picture brings along after the mark in the address; it never reaches a server's log. */
export function codeIn(hash: string): string | undefined {
  const code = hash.replace(/^#/, '');
  return CODE.test(code) ? code.toUpperCase() : undefined;
}

/** Who is known already says nothing of themselves. */
export function attemptOf(form: ClaimForm, known: boolean): Attempt {
  const self = known
    ? undefined
    : { name: form.name?.trim() ?? '', sex: form.sex ?? '0', phone: form.phone?.trim() ?? '' };
  const relation = form.relation ?? '';
  return form.by === 'code'
    ? { by: 'code', body: { code: form.code?.trim() ?? '', relation, self } }
    : {
        by: 'match',
        body: {
          studentName: form.studentName?.trim() ?? '',
          birthDate: form.birthDate ?? '',
          relation,
          self,
        },
      };
}

/** What has to have been shown before somebody asks: what everybody is told, and nothing that is asked. */
export function noticesToShow(notices: readonly { id: string; kind: string }[]): string[] {
  return notices.filter((one) => one.kind === 'NOTICE').map((one) => one.id);
}
