import type { ShareField, ShareResource } from '@/shared/api/types';

/** What the catalogue offers; the rest is there with the law that closes it. */
export function offered(items: readonly ShareResource[]): ShareResource[] {
  return items.filter(({ attribute }) => attribute !== 'REFUSED');
}

/** The name of a resource; one newer than the catalogue at hand shows as it is called. */
export function titleOf(items: readonly ShareResource[] | undefined, resource: string): string {
  return items?.find((one) => one.resource === resource)?.title ?? resource;
}

/** Those that are named, in the order of the catalogue; whatever else is named comes behind. */
export function fieldsOf(resource: ShareResource | undefined, names: readonly string[]): ShareField[] {
  const known = resource?.fields.filter(({ name }) => names.includes(name)) ?? [];
  const unknown = names.filter((name) => !known.some((field) => field.name === name));
  return [...known, ...unknown.map((name) => ({ name, title: name, level: '', kind: '' }))];
}

/** In the order of the catalogue whatever the order of the clicks, and without what is not in it. */
export function picked(fields: readonly ShareField[], names: readonly string[]): string[] {
  return fields.filter(({ name }) => names.includes(name)).map(({ name }) => name);
}

/** Of what is chosen, what hurts most when it is lost: names in words. */
export function sensitiveAmong(fields: readonly ShareField[], names: readonly string[]): string[] {
  return fields.filter(({ name, level }) => level === 'L4' && names.includes(name)).map(({ title }) => title);
}
