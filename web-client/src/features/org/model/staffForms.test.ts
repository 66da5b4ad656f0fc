import { describe, expect, it } from 'vitest';
import { sameName } from '@/shared/edit/form';
import { differences, merge, suggestedSides } from '@/shared/edit/versions';
import { isMasked, type PersonForm, personBody, personFields, personWords } from './personForm';
import { type PostForm, postBody, postFields, postWords } from './postForm';

const person = (change: Partial<PersonForm> = {}): PersonForm => ({
  name: '农示例',
  sex: '1',
  phone: '13800001111',
  ...change,
});

describe('a person in the form', () => {
  it('is sent whole; an emptied phone is left out, which clears it', () => {
    expect(personBody(person({ name: ' 农示例 ' }))).toEqual({
      name: '农示例',
      sex: '1',
      phone: '13800001111',
    });
    expect(personBody(person({ phone: ' ' })).phone).toBeUndefined();
  });

  it('is never taken for whole while a mask stands in for a part', () => {
    expect(isMasked(person())).toBe(false);
    expect(isMasked(person({ phone: undefined }))).toBe(false);
    expect(isMasked(person({ name: '农*' }))).toBe(true);
    expect(isMasked(person({ phone: '138****1111' }))).toBe(true);
  });

  it('two corrections are laid side by side', () => {
    const mine = person({ phone: '13800002222' });
    const theirs = person({ phone: '13800003333', sex: '2' });
    const found = differences(personFields, person(), mine, theirs);
    expect(found.map((one) => [one.field, one.clash])).toEqual([
      ['sex', false],
      ['phone', true],
    ]);
    expect(merge(personFields, mine, theirs, suggestedSides(found))).toEqual(
      person({ phone: '13800002222', sex: '2' }),
    );
    expect(personWords('sex', theirs)).toBe('女');
  });

  it('shows the server’s errors beside the inputs', () => {
    const inputFor = sameName<PersonForm>(personFields);
    expect(inputFor('correct.body.phone')).toBe('phone');
    expect(inputFor('overrides')).toBeUndefined();
  });
});

describe('a post in the form', () => {
  const post: PostForm = { category: 'ADMIN', subjects: [], fullTime: false };

  it('has words', () => {
    const words = { yes: '是', no: '否', none: '无', open: '不定期' };
    expect(postFields.map((field) => postWords(field, post, words))).toEqual([
      '行政人员',
      '无',
      '否',
      '不定期',
    ]);
    expect(postWords('to', { ...post, to: '2026-07-31' }, words)).toBe('2026年7月31日');
  });

  it('sends no more than the server takes', () => {
    expect(postBody({ ...post, school: 'x' } as PostForm)).toEqual(post);
  });
});
