import type { PrivacyTextDetail, PrivacyTextUpdate } from '@/shared/api/types';
import type { Version } from '@/shared/edit/form';

/** What an officer writes for one purpose. */
export interface TextForm {
  title: string;
  what: string;
  necessity: string | undefined;
  effect: string | undefined;
  body: string;
}

export const textFields = ['title', 'what', 'necessity', 'effect', 'body'] as const;

export const purposes = ['GENERAL', 'CHILD_RULES', 'PHOTO', 'WORKS'] as const;

export function textVersion({ text, ...words }: PrivacyTextDetail, etag: string): Version<TextForm> {
  const { what, necessity, effect, body } = words;
  return { value: { title: text.title, what, necessity, effect, body }, etag, at: text.createdAt };
}

/** What is emptied is left out, which clears it. */
export function textBody({ title, what, necessity, effect, body }: TextForm): PrivacyTextUpdate {
  const why = necessity?.trim();
  const means = effect?.trim();
  return {
    title: title.trim(),
    what: what.trim(),
    ...(why ? { necessity: why } : {}),
    ...(means ? { effect: means } : {}),
    body: body.trim(),
  };
}
