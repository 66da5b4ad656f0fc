import { describe, expect, it } from 'vitest';
import { ANY, proposalQuery } from './proposalFilters';

describe('the desk of proposals', () => {
  it('shows what waits unless another state is asked for', () => {
    expect(proposalQuery({})).toEqual({ status: 'PROPOSED' });
    expect(proposalQuery({ status: ANY })).toEqual({});
    expect(proposalQuery({ status: 'APPROVED' })).toEqual({ status: 'APPROVED' });
  });

  it('takes whole days of Nanning, and no day that is none', () => {
    expect(proposalQuery({ kind: 'school.change', from: '2026-03-01', to: '2026-03-01' })).toEqual({
      status: 'PROPOSED',
      kind: 'school.change',
      from: '2026-02-28T16:00:00.000Z',
      to: '2026-03-01T16:00:00.000Z',
    });
    expect(proposalQuery({ from: 'yesterday' })).toEqual({ status: 'PROPOSED' });
  });
});
