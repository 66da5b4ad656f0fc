import { describe, expect, it } from 'vitest';
import { aMe } from '@/testing/schools';
import { choicesQuery } from './staffFilters';

const permissions = ['staff:read'];
const whole = aMe({ permissions, actingRole: 'county-admin' });
const cut = aMe({ permissions, actingRole: 'inspector' });
const working = { status: 'ACTIVE,ON_LEAVE', limit: 20 };

describe('who at work is offered', () => {
  it('for any part of the name, where names are seen whole', () => {
    expect(choicesQuery(whole, '小雨', {})).toEqual({ ...working, name: '小雨' });
  });

  it('for the surname a name begins with, where names are cut', () => {
    expect(choicesQuery(cut, '农', {})).toEqual({ ...working, surname: '农' });
    expect(choicesQuery(cut, '农小雨', {})).toEqual({ ...working, surname: '农,农小' });
    expect(choicesQuery(cut, ' ,', {})).toBeUndefined();
  });

  it('among a school and before anything was typed; nobody without the school', () => {
    expect(choicesQuery(whole, '', { school: 's1' })).toEqual({ ...working, school: 's1' });
    expect(choicesQuery(whole, '农', undefined)).toBeUndefined();
  });
});
