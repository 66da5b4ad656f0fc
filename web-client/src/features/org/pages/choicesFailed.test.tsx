import { describe, expect, it } from 'vitest';
import { networkProblem, ProblemError } from '@/shared/api/problem';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { standing } from '../model/instituteForms';
import { Component as InstituteNewPage } from './InstituteNewPage';
import { Component as ResearcherNewPage } from './ResearcherNewPage';

const error = new ProblemError(networkProblem());
const failure = /role="alert"[\s\S]*重试/;

describe('a form whose choices do not come', () => {
  it.each([
    ['institutes', ResearcherNewPage, ['institutes', 'list', { status: standing.join(',') }]],
    ['units', InstituteNewPage, ['managing-units']],
  ])('says so and offers to ask again: %s', (_, Page, queryKey) => {
    expect(rendered(Page, { asked: [{ queryKey, error }] })).toMatch(failure);
    expect(rendered(Page)).not.toMatch(failure);
  });

  it('asks a county for no list of units', () => {
    const me = aMe({
      actingRole: 'county-admin',
      roles: [{ role: 'county-admin', grants: [{ scopeKind: 'UNIT', ref: '450103', name: '青秀区' }] }],
    });
    expect(rendered(InstituteNewPage, { me })).not.toMatch(failure);
  });
});
