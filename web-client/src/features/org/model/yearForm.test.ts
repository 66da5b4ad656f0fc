import { describe, expect, it } from 'vitest';
import type { WorkdayYear } from '@/shared/api/types';
import { differences, merge, suggestedSides } from '@/shared/edit/versions';
import {
  type YearFields,
  yearBodyOf,
  yearFieldNames,
  yearFieldsOf,
  yearFormFrom,
  yearFormOf,
} from './yearForm';

const year: WorkdayYear = {
  id: '0190a000-0000-7000-8000-000000002027',
  year: 2027,
  confirmed: true,
  notice: '国办发明电〔2026〕9号',
  noticedOn: '2026-11-04',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03', days: 3, makeupDays: [] },
    { name: '春节', from: '2027-02-05', to: '2027-02-12', days: 8, makeupDays: ['2027-02-14', '2027-01-31'] },
  ],
  regional: { name: '壮族三月三', from: '2027-04-09', to: '2027-04-11', days: 3, makeupDays: [] },
  days: [],
  workdays: 249,
  version: 3,
  actions: [],
};
const original = yearFieldsOf(yearFormOf(year));

/** The original with some fields changed by somebody. */
function changed(change: YearFields): YearFields {
  return { ...original, ...change };
}

describe('two versions of a year', () => {
  it('are the same when nobody changed anything, in whatever order days were picked', () => {
    const again = yearFieldsOf(yearFormFrom(original));
    expect(differences(yearFieldNames(original, again), original, original, again)).toEqual([]);
    expect(again['holiday.春节']).toMatchObject({ makeupDays: ['2027-01-31', '2027-02-14'] });
  });

  it('differ holiday by holiday, and each keeps what only one has changed', () => {
    const newYear = { name: '元旦', from: '2027-01-01', to: '2027-01-02', days: 2, makeupDays: [] };
    const labour = { name: '劳动节', from: '2027-05-01', to: '2027-05-05', days: 5, makeupDays: [] };
    const mine = changed({ 'holiday.元旦': newYear, notice: '国办发明电〔2026〕10号' });
    const theirs = changed({ 'holiday.劳动节': labour, notice: '国办发明电〔2026〕11号' });
    const fields = yearFieldNames(original, mine, theirs);
    expect(fields).toEqual([
      'notice',
      'noticedOn',
      'holiday.元旦',
      'holiday.春节',
      'holiday.劳动节',
      'regional',
      'regionalNotice',
    ]);
    const found = differences(fields, original, mine, theirs);
    expect(found.map(({ field, clash }) => [field, clash])).toEqual([
      ['notice', true],
      ['holiday.元旦', false],
      ['holiday.劳动节', false],
    ]);
    const merged = merge(fields, mine, theirs, { ...suggestedSides(found), notice: 'theirs' });
    const form = yearFormFrom(merged);
    expect(form.holidays?.map(({ name, days }) => [name, days])).toEqual([
      ['元旦', 2],
      ['春节', 8],
      ['劳动节', 5],
    ]);
    expect(form.notice).toBe('国办发明电〔2026〕11号');
  });

  it('tell that one of them has no regional holiday', () => {
    const theirs = yearFieldsOf({ ...yearFormOf(year), regionalOff: false });
    const [found] = differences(yearFieldNames(original, theirs), original, original, theirs);
    expect(found).toMatchObject({ field: 'regional', changedByThem: true, clash: false });
    expect(yearFormFrom(theirs).regionalOff).toBe(false);
  });
});

describe('a year that was merged', () => {
  it('is sent as a notice has it', () => {
    const form = yearFormFrom(original);
    const body = yearBodyOf({ ...form, notice: form.notice ?? '' } as Parameters<typeof yearBodyOf>[0], []);
    expect(body).toEqual({
      notice: year.notice,
      noticedOn: year.noticedOn,
      holidays: [year.holidays[0], { ...year.holidays[1], makeupDays: ['2027-01-31', '2027-02-14'] }],
      regional: year.regional,
    });
  });
});
