import { describe, expect, it } from 'vitest';
import { fieldWords, recordPath } from './auditRecords';

const all = ['school:read', 'user:read', 'proposal:read'];

describe('the page of a record in the audit log', () => {
  const approval = { action: 'proposal.approve', entity: 'proposal', entityIds: ['p', 's'] };

  it('is that of the record in the address, not of what was written with it', () => {
    expect(recordPath(approval, 'p', all)).toBe('/proposals/p');
    expect(recordPath(approval, 's', all)).toBeUndefined();
  });

  it('is known of every record of a read that gave out one kind', () => {
    const read = { action: 'change.read', entity: 'school', entityIds: ['a', 'b'] };
    expect(recordPath(read, 'b', all)).toBe('/schools/b');
  });

  it('is not offered to a role that may not open it', () => {
    expect(recordPath(approval, 'p', ['audit:read'])).toBeUndefined();
  });

  it('does not exist for everything', () => {
    expect(recordPath({ action: 'grant.end', entity: 'grant', entityIds: ['g'] }, 'g', all)).toBeUndefined();
    expect(recordPath({ action: 'user.create', entity: 'user', entityIds: ['u'] }, 'u', all)).toBeUndefined();
  });
});

describe('what was shown whole', () => {
  it('is told in words, each once', () => {
    expect(fieldWords(['account.name', 'name', 'phone'])).toBe('姓名、手机号');
    expect(fieldWords([])).toBe('');
    expect(fieldWords(['newer'])).toBe('其他（newer）');
  });
});
