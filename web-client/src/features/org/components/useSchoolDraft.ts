import { useState } from 'react';
import { type Draft, dropDraft, keepDraft, readDraft } from '@/shared/auth/drafts';
import type { SchoolForm } from '../model/schoolForm';

/** Where an edit started: the version and what it said. */
export interface EditBase {
  etag: string;
  original: SchoolForm;
}

/** The unsaved work on one school in this tab; what was found at opening is offered once. */
export function useSchoolDraft(key: string) {
  const [found, setFound] = useState<Draft<SchoolForm> | undefined>(() => readDraft<SchoolForm>(key));
  return {
    found,
    keep(value: SchoolForm, base: EditBase) {
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
