import { describe, expect, it } from 'vitest';
import { readAsOf, rowsLink } from './rows';

describe('the rows behind a figure', () => {
  it('are of the same day and place', () => {
    expect(rowsLink({ metric: 'M26', asOf: '2026-07-09', by: 'county', key: '450103', met: false })).toBe(
      '/cockpit/M26?asOf=2026-07-09&county=450103&met=false',
    );
    expect(rowsLink({ metric: 'M01', asOf: undefined })).toBe('/cockpit/M01');
  });
});

describe('the day of an address', () => {
  const today = '2026-11-28';
  it('is kept when it has been', () => expect(readAsOf('2026-07-09', today)).toBe('2026-07-09'));
  it.each([null, '', '2026-11-28', '2026-11-29', '2026-13-01', 'gestern'])('is today for %s', (text) =>
    expect(readAsOf(text, today)).toBeUndefined(),
  );
});
