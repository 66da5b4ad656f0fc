import { describe, expect, it } from 'vitest';
import type { JobDetail } from '@/shared/api/types';
import { afterCheck, afterWrite, faultOf, goesToOneSchool, isOpen, resultOf } from './imports';

const MB = 1024 * 1024;

describe('a file to be imported', () => {
  it('is a table, has something in it and is not too big', () => {
    expect(faultOf(undefined)).toBe('missing');
    expect(faultOf({ name: '名单.xls', size: 10 })).toBe('kind');
    expect(faultOf({ name: 'xlsx', size: 10 })).toBe('kind');
    expect(faultOf({ name: '名单.xlsx', size: 0 })).toBe('empty');
    expect(faultOf({ name: '名单.csv', size: 20 * MB + 1 })).toBe('size');
    expect(faultOf({ name: '名单.XLSX', size: 20 * MB })).toBeUndefined();
    expect(faultOf({ name: '一年级.名单.csv', size: 10 })).toBeUndefined();
  });
});

describe('a table of new schools', () => {
  it('goes to no one school, and what comes of it are proposals', () => {
    expect(goesToOneSchool('schools')).toBe(false);
    expect(resultOf('schools')).toBe('/proposals');
    expect(goesToOneSchool('students')).toBe(true);
    expect(resultOf('staff')).toBe('/staff');
  });
});

describe('what follows a check', () => {
  const job = (status: string, right = 0, wrong = 0) =>
    ({ status, facts: { right: String(right), wrong: String(wrong) } }) as unknown as JobDetail;

  it('is the import of the rows that are right', () => {
    expect(afterCheck(job('DONE', 12, 3), false)).toEqual({ step: 'write', right: 12, wrong: 3 });
    expect(afterCheck(job('DONE', 12), true)?.step).toBe('write');
  });

  it('is to put rows right where all or none are wanted', () => {
    expect(afterCheck(job('DONE', 12, 3), true)?.step).toBe('mend');
  });

  it('is nothing to import where no row is right', () => {
    expect(afterCheck(job('DONE', 0, 3), false)?.step).toBe('none');
  });

  it('is told of an import, too', () => {
    const written = (status: string, failed: number) => ({ ...job(status), failed }) as JobDetail;
    expect(afterWrite(written('DONE', 0), false)).toBe('done');
    expect(afterWrite(written('DONE', 2), false)).toBe('rest');
    expect(afterWrite(written('DONE', 2), true)).toBe('nothing');
    expect(afterWrite(written('FAILED', 0), true)).toBe('ended');
  });

  it('is unknown while it runs and after it broke off', () => {
    for (const status of ['QUEUED', 'RUNNING', 'FAILED', 'CANCELLED', 'INTERRUPTED']) {
      expect(afterCheck(job(status, 12), false), status).toBeUndefined();
    }
    expect(['QUEUED', 'RUNNING', 'DONE', 'FAILED'].map((status) => isOpen(job(status)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
