import { describe, expect, it } from 'vitest';
import type { AccountDetail, HeldRole } from '@/shared/api/types';
import { bureau, namesIn, ownPlaces, placeFields, readyToPrint } from './newAccounts';

describe('new accounts', () => {
  it('reads one name per line, however it was pasted', () => {
    expect(namesIn(' 农若溪 \n\n覃佩兰，韦晓岚、\n')).toEqual(['农若溪', '覃佩兰', '韦晓岚']);
    expect(namesIn('  \n')).toEqual([]);
  });

  it('says to the server who keeps them', () => {
    expect(placeFields(bureau)).toEqual({});
    expect(placeFields({ id: 'unit:450103', name: '青秀区' })).toEqual({ managingUnit: '450103' });
    expect(placeFields({ id: 'school:5f-1', name: '南宁市示例小学' })).toEqual({ school: '5f-1' });
  });

  it('offers the places of the acting role and no organisation', () => {
    const held = {
      role: 'county-admin',
      grants: [
        { scopeKind: 'UNIT', ref: '450103', name: '青秀区' },
        { scopeKind: 'ORG', ref: 'BASE01', name: '基地' },
      ],
    } as HeldRole;
    expect(ownPlaces(held)).toEqual([{ id: 'unit:450103', name: '青秀区' }]);
    expect(ownPlaces(undefined)).toEqual([]);
  });

  it('prints only what can be printed', () => {
    const account = (id: string, printable: boolean) =>
      ({ id, oneTimePassword: { printable, over: false, until: '' } }) as AccountDetail;
    expect(
      readyToPrint([
        { key: 'a', name: '甲', account: account('1', true) },
        { key: 'b', name: '乙', account: account('2', false) },
        { key: 'c', name: '丙', problem: '没有成功' },
      ]),
    ).toEqual(['1']);
  });
});
