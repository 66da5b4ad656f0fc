import { useState } from 'react';
import { type Draft, dropDraft, keepDraft, readDraft } from '@/shared/auth/drafts';

/** Where an edit started: the version and what it said. */
export interface EditBase<F> {
  etag: string;
  original: F;
}

export type TabDraft<F> = ReturnType<typeof useTabDraft<F>>;

/** The unsaved work on one record in this tab; what was found at opening is offered once. */
export function useTabDraft<F>(key: string) {
  const [found, setFound] = useState<Draft<F> | undefined>(() => readDraft<F>(key));
  return {
    found,
    keep(value: F, base: EditBase<F>) {
      keepDraft(key, { savedAt: new Date().toISOString(), ...base, value });
    },
    drop() {
      dropDraft(key);
      setFound(undefined);
    },
    /** The offer was taken: the draft lives on in the form. */
    settle() {
      setFound(undefined);
    },
  };
}
