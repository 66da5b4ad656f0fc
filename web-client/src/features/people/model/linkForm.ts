import type { GuardianLinkDetail, LinkTerms } from '@/shared/api/types';
import type { Version } from '@/shared/edit/form';
import { formatDate } from '@/shared/format/format';
import { wordOf } from './words';

/** What a link says, as the form holds it: the same names as the server's. */
export type LinkForm = LinkTerms;

export const linkFields = [
  'relation',
  'role',
  'custody',
  'livesWith',
  'mayView',
  'mayPickUp',
  'mayDecide',
  'priority',
  'until',
] as const;

/** How a new link begins: a parent at home. */
export const usualTerms: LinkForm = {
  relation: '51',
  role: 'STATUTORY',
  custody: 'BOTH',
  livesWith: true,
  mayView: true,
  mayPickUp: true,
  mayDecide: true,
  priority: 1,
};

export function linkVersion({ link }: GuardianLinkDetail, etag: string): Version<LinkForm> {
  const { relation, role, custody, livesWith, mayView, mayPickUp, mayDecide, priority, until } = link;
  return {
    value: { relation, role, custody, livesWith, mayView, mayPickUp, mayDecide, priority, until },
    etag,
    at: link.updatedAt,
  };
}

/** A statutory guardian always sees and has no end; nobody else decides. */
export function fitted(form: LinkForm): LinkForm {
  const statutory = form.role === 'STATUTORY';
  return {
    ...form,
    mayView: statutory || form.mayView,
    mayDecide: statutory && form.mayDecide,
    until: statutory ? undefined : form.until,
  };
}

export function linkWords(
  field: keyof LinkForm,
  form: LinkForm,
  words: { yes: string; no: string; open: string },
): string {
  switch (field) {
    case 'relation':
      return wordOf('relation', form.relation);
    case 'role':
      return wordOf('linkRole', form.role);
    case 'custody':
      return wordOf('custody', form.custody);
    case 'priority':
      return String(form.priority);
    case 'until':
      return form.until ? formatDate(form.until) : words.open;
    default:
      return form[field] ? words.yes : words.no;
  }
}

/** Why a statutory link may end: never because the other parent wishes so. */
export function basesFor(role: string): readonly string[] {
  const always = ['MISTAKE', 'DECEASED', 'ORDER'];
  return role === 'STATUTORY' ? always : [...always, 'ENDED'];
}

/** How a parent on file is looked for: by the last four digits of the phone, or by the surname. */
export function guardianQuery(typed: string): Record<string, string> | undefined {
  const text = typed.replaceAll(',', '').trim();
  if (/^\d{4}$/.test(text)) return { phoneTail: text };
  return text && text.length <= 2 && !/\d/.test(text) ? { surname: text } : undefined;
}
