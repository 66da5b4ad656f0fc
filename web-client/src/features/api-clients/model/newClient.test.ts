import { describe, expect, it } from 'vitest';
import { addressesOf, areAddresses, bodyOf, CLIENT_ID, inputFor } from './newClient';

const form = {
  agency: { id: 'MCA', name: '南宁市民政局' },
  clientId: 'partner-mca-1',
  purpose: ' 每晚读取 ',
};

describe('a new key', () => {
  it('may come from the addresses that stand on the lines, or from anywhere', () => {
    expect(addressesOf('10.2.3.4\n 10.2.3.0/24 ，10.2.3.4\n')).toEqual(['10.2.3.4', '10.2.3.0/24']);
    expect(bodyOf({ ...form, allowedAddresses: '10.2.3.4' }).allowedAddresses).toEqual(['10.2.3.4']);
    expect(bodyOf({ ...form, allowedAddresses: ' \n' })).toEqual({
      agency: 'MCA',
      clientId: 'partner-mca-1',
      purpose: '每晚读取',
    });
  });

  it('is refused for what is no address, and for too many', () => {
    expect(areAddresses(undefined)).toBe(true);
    expect(areAddresses('10.2.3.0/24\nfd00::/8')).toBe(true);
    expect(areAddresses('民政局机房')).toBe(false);
    expect(areAddresses(Array.from({ length: 21 }, (_, i) => `10.0.0.${i}`).join('\n'))).toBe(false);
  });

  it('is named as the contract says', () => {
    const named = ['partner-mca-1', 'partner-', 'mca', 'partner-MCA', 'partner-a--b'];
    expect(named.filter((one) => CLIENT_ID.test(one))).toEqual(['partner-mca-1']);
  });

  it('shows what the server says about one address at the field for all', () => {
    expect(inputFor('allowedAddresses[2]')).toBe('allowedAddresses');
    expect(inputFor('allowedAddresses[2].<list element>')).toBe('allowedAddresses');
    expect(inputFor('clientId')).toBe('clientId');
    expect(inputFor('other')).toBeUndefined();
  });
});
