import type { JobDetail } from '@/shared/api/types';
import type { Importable } from '@/shared/auth/importable';
import type { Picked } from '@/shared/list/picked';

export type Mode = 'CHECK' | 'WRITE';

/** What is to be taken over, and how. */
export interface Ask {
  resource: Importable;
  /** Where a table of this kind goes; none when its rows name their own places. */
  school?: Picked;
  file: File;
  /** All rows or none. */
  together: boolean;
}

/** Whether all rows go to one school that is picked; new schools are proposed where they say. */
export function goesToOneSchool(resource: Importable | undefined): boolean {
  return resource !== 'schools';
}

/** Where to see what came of the rows: a school that is proposed is in no list of schools yet. */
export function resultOf(resource: Importable): string {
  return resource === 'schools' ? '/proposals' : `/${resource}`;
}

/** As the picker of files in a browser is told. */
export const TABLES = '.xlsx,.csv';
const MOST_BYTES = 20 * 1024 * 1024;

/** What keeps a file from being sent at all; the server looks into it later. */
export function faultOf(file: { name: string; size: number } | undefined) {
  if (!file) return 'missing';
  if (!TABLES.split(',').some((ending) => file.name.toLowerCase().endsWith(ending))) return 'kind';
  if (file.size === 0) return 'empty';
  return file.size > MOST_BYTES ? 'size' : undefined;
}

export function isOpen(job: JobDetail): boolean {
  return job.status === 'QUEUED' || job.status === 'RUNNING';
}

/** What an import came to: every row is in, the others are left, none is because one was wrong, or it broke off. */
export function afterWrite(job: JobDetail, together: boolean): 'done' | 'rest' | 'nothing' | 'ended' {
  if (job.status !== 'DONE') return 'ended';
  if (job.failed === 0) return 'done';
  return together ? 'nothing' : 'rest';
}

interface Next {
  step: 'write' | 'mend' | 'none';
  /** Rows that can be taken over. */
  right: number;
  wrong: number;
}

/** What a check leads to: rows are written, put right first, or there are none; nothing when it broke off. */
export function afterCheck(job: JobDetail, together: boolean): Next | undefined {
  if (job.status !== 'DONE') return undefined;
  const right = Number(job.facts.right ?? 0);
  const wrong = Number(job.facts.wrong ?? 0);
  if (right === 0) return { step: 'none', right, wrong };
  return { step: together && wrong > 0 ? 'mend' : 'write', right, wrong };
}
