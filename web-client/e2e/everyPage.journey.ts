import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible, expectNarrow } from './support/accessible';
import { launchBrowser } from './support/browser';
import { tokenOf } from './support/integrator';
import { desktop, phone, settled, signIn } from './support/person';

const file = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');

/** Who opens each page that no other journey stands on; a part with a colon is the first of that list. */
const visits: Record<string, string[]> = {
  'bureau-admin': [
    'work-items',
    'institutes/new',
    'institutes/:institutes/edit',
    'rule-overrides',
    'accounts/:accounts',
    'share-resources',
  ],
  'county-admin': [
    'schools/new',
    'schools/:schools/edit',
    'staff',
    'staff/:staff/posts/new',
    'staff/:staff/posts/:posts',
    'classes/:classes/edit',
    'institutes/researchers',
    'institutes/researchers/:researchers/edit',
  ],
  'school-admin': [
    'imports',
    'jobs',
    'students',
    'students/new',
    'students/:students/edit',
    'students/:students/consents',
    'students/:students/circle',
    'students/:students/guardians/new',
    'guardian-links/:guardian-links/edit',
  ],
  guardian: ['directory/:school-directory', 'students/:students/circle', 'account', 'nowhere'],
  'data-protection-officer': [
    'privacy-texts',
    'privacy-texts/new',
    'privacy-texts/:privacy-texts',
    'privacy-texts/:privacy-texts/edit',
  ],
};

/** Where the others are worked with and looked at. */
const elsewhere: Record<string, string[]> = {
  accounts: ['accounts', 'accounts/slips'],
  agreements: ['agreements', 'agreements/new', 'agreements/:id', 'api-clients', 'api-clients/:id'],
  accountsInvite: ['accounts/invite', 'accounts/invitations/:id'],
  care: ['special-categories/:id', 'care-arrangements/:id'],
  calendar: ['calendar', 'calendar/:year/edit'],
  classes: ['classes', 'classes/new', 'classes/roll-over', 'classes/:id'],
  duplicates: ['student-duplicates', 'student-duplicates/:id'],
  exports: ['export-requests', 'export-requests/new', 'export-requests/:id'],
  cockpit: ['cockpit', 'cockpit/:metric', 'cockpit/wall'],
  families: [
    'my-class',
    'my-children',
    'classes/:id/roster',
    'students/:id',
    'guardian-links',
    'guardian-links/:id',
    'guardian-links/:id/guardian',
    'transfers',
    'transfers/:id',
    'court-orders/:id',
  ],
  privacy: ['privacy'],
  filesAndSeals: ['audit', 'jobs/:id'],
  grants: ['grants'],
  inbox: ['inbox'],
  institutes: ['institutes', 'institutes/:id', 'institutes/researchers/new', 'institutes/researchers/:id'],
  join: ['join', 'classes/:id/codes'],
  portal: ['developer', 'developer/contract', 'developer/problems', 'developer/changelog'],
  requests: ['my-requests', 'my-requests/new', 'my-requests/:id', 'subject-requests', 'subject-requests/:id'],
  safeContacts: ['safe-contacts/:id'],
  schoolLife: ['schools/:id', 'proposals', 'proposals/:id'],
  schoolSplit: ['schools/:id/split', 'schools/:id/splits/:split'],
  scope: ['schools', 'directory'],
  staff: ['staff/new', 'staff/:id', 'staff/:id/edit'],
  today: ['today', 'work-items/:id'],
};

/** An address as the router writes it: what is an id there is one here. */
const pattern = (path: string) => path.replace(/:[\w-]+/g, ':').replace('nowhere', '*');

describe('every page', () => {
  const run = inject('run');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('is looked at, here or where it is worked with', () => {
    const router = file('../src/app/router.tsx');
    const written = [...router.matchAll(/path: '([^']+)'/g)].map(([, path = '']) =>
      ['contract', 'problems', 'changelog'].includes(path) ? `developer/${path}` : path,
    );
    expect(written.length).toBeGreaterThan(50);
    const visited = [...Object.values(visits), ...Object.values(elsewhere)].flat().map(pattern);
    expect(written.map(pattern).filter((path) => !visited.includes(path))).toEqual([]);
    for (const journey of Object.keys(elsewhere)) {
      expect(file(`${journey}.journey.ts`), journey).toContain('expectAccessible(');
    }
  });

  it.each(Object.entries(visits))('keeps nobody out: %s', async (role, paths) => {
    const username = run.accounts.find((account) => account.role === role)?.username ?? '';
    const headers = { Authorization: `Bearer ${await tokenOf(run, username)}` };
    const ask = async (path: string) => {
      const answer = await fetch(`${run.api}/api/v1/${path}`, { headers });
      expect(answer.status, path).toBe(200);
      return await answer.json();
    };
    const found = new Map<string, string>();
    const first = async (list: string): Promise<string> => {
      const known = found.get(list);
      if (known) return known;
      const id =
        list === 'posts'
          ? (await ask(`staff/${await first('staff')}`)).assignments[0].id
          : (await ask(`${list}?limit=1`)).items[0].id;
      found.set(list, id);
      return id;
    };
    const { page, leave } = await signIn(browser, run, role);
    for (const path of paths) {
      const parts = path.split('/').map((part) => (part.startsWith(':') ? first(part.slice(1)) : part));
      await page.setViewportSize(desktop);
      await page.goto(`${run.api}/${(await Promise.all(parts)).join('/')}`);
      await expectAccessible(page);
      await page.setViewportSize(phone);
      await settled(page);
      await expectNarrow(page);
    }
    await leave();
  });
});
