import { describe, expect, it } from 'vitest';
import type { JobLine } from '@/shared/api/types';
import { choose, failedPeople, flip, MOST, madeAccounts } from './invitations';

const person = (number: number) => ({ person: `p${number}`, name: `教师${number}` });
const people = (count: number) => Array.from({ length: count }, (_, number) => person(number));

describe('choosing who gets an account', () => {
  it('stops at what one invitation takes and keeps who was there', () => {
    const first = choose(new Map(), people(MOST + 5));
    expect(first.size).toBe(MOST);
    const same = choose(first, [person(0), person(MOST + 1)]);
    expect(same.size).toBe(MOST);
    expect(same.has('p0')).toBe(true);
    expect(same.has(`p${MOST + 1}`)).toBe(false);
  });

  it('ticks and unticks one by one', () => {
    const chosen = choose(new Map(), people(2));
    const fewer = flip(chosen, person(0));
    expect([...fewer.keys()]).toEqual(['p1']);
    expect(flip(fewer, person(2)).has('p2')).toBe(true);
    expect(chosen.size).toBe(2);
  });
});

describe('the report of an invitation', () => {
  const line = (seq: number, level: string, subject: string): JobLine => ({
    seq,
    at: '2026-11-28T02:00:00Z',
    level,
    subject,
    message: '',
  });
  const lines = [line(1, 'INFO', 'a1'), line(2, 'ERROR', 'p2'), line(3, 'INFO', 'a3')];

  it('tells whose slips can be printed and who is to be invited again', () => {
    expect(madeAccounts(lines)).toEqual(['a1', 'a3']);
    expect(failedPeople(lines)).toEqual(['p2']);
  });
});
