import { describe, expect, it } from 'vitest';
import {
  hasCode,
  isTransient,
  networkProblem,
  ProblemError,
  problemOf,
  toProblem,
  warningOf,
} from './problem';

describe('what the server says went wrong', () => {
  const body = {
    type: '/api/v1/problems/VALIDATION',
    title: '填写的内容有误',
    status: 400,
    code: 'VALIDATION',
    detail: '有 1 处需要修改。',
    advice: '请按提示修改后重新提交。',
    requestId: 'r-1',
    errors: [{ field: 'phone', message: '请填写手机号' }, { field: 7 }, null],
  };

  it('keeps its words and drops entries that are none', () => {
    const problem = toProblem(body, 400);
    expect(problem).toMatchObject({ code: 'VALIDATION', detail: body.detail, requestId: 'r-1' });
    expect(problem.errors).toEqual([{ field: 'phone', message: '请填写手机号' }]);
  });

  it.each([undefined, '<html>', null, {}])('calls %s unreadable and keeps the status', (answer) => {
    expect(toProblem(answer, 502)).toMatchObject({ code: 'UNREADABLE', status: 502 });
  });
});

describe('a rule that warns', () => {
  const broken = (overridable: boolean) =>
    new ProblemError(toProblem({ code: 'RULE', rule: 'ST-01', overridable }, 422));

  it('is named when a reason lets the request pass, and only then', () => {
    expect(warningOf(broken(true))).toBe('ST-01');
    expect(warningOf(broken(false))).toBeUndefined();
    expect(warningOf(new Error('a mistake of ours'))).toBeUndefined();
  });
});

describe('any thrown thing', () => {
  it('is the problem it carries', () => {
    const stale = new ProblemError(toProblem({ code: 'STALE', title: '内容已被他人修改' }, 412));
    expect(problemOf(stale).status).toBe(412);
    expect(hasCode(stale, 'STALE')).toBe(true);
    expect(hasCode(new Error('x'), 'STALE')).toBe(false);
  });

  it('is tried again only when nothing was decided', () => {
    expect(isTransient(new ProblemError(networkProblem()))).toBe(true);
    expect(isTransient(new ProblemError(toProblem({ code: 'UNAVAILABLE' }, 503)))).toBe(true);
    expect(isTransient(new ProblemError(toProblem({ code: 'SCOPE' }, 403)))).toBe(false);
    expect(isTransient(new Error('a mistake of ours'))).toBe(false);
  });
});
