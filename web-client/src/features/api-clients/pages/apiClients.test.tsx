import { describe, expect, it, vi } from 'vitest';
import type { ApiClientDetail, ApiClientRow } from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { SecretWords } from '../components/SecretModal';
import { Component as ApiClientPage } from './ApiClientPage';
import { Component as ApiClientsPage } from './ApiClientsPage';

// Lists ask how wide the window is, and there is none here.
vi.mock('@/shared/theme/usePhone', () => ({ usePhone: () => true }));

const row: ApiClientRow = {
  id: 'c',
  clientId: 'partner-mca-1',
  agency: { code: 'MCA', name: '南宁市民政局' },
  purpose: '民政局数据仓库每晚读取',
  status: 'ACTIVE',
  secretSince: '2026-11-30T02:00:00Z',
  createdAt: '2026-11-30T02:00:00Z',
};
const detail: ApiClientDetail = {
  client: row,
  allowedAddresses: [],
  version: 0,
  actions: [
    { name: 'renew', enabled: true },
    { name: 'revoke', enabled: true },
  ],
};
const keeper = aMe({ actingRole: 'system-admin', permissions: ['api-client:read', 'api-client:write'] });
const reader = aMe({ permissions: ['api-client:read'] });
const list = (items: ApiClientRow[]) => ({
  queryKey: ['api-clients', 'list', {}],
  data: { pages: [{ items }], pageParams: [''] },
});

describe('the keys of agencies', () => {
  it('are a list, and made by who keeps them', () => {
    const html = rendered(ApiClientsPage, { me: keeper, asked: [list([row])] });
    expect(html).toContain('href="/api-clients/c"');
    expect(html).toContain('南宁市民政局');
    expect(html).toContain('建立密钥');
    const read = rendered(ApiClientsPage, { me: reader, asked: [list([])] });
    expect(read).toContain('密钥由系统管理员建立');
    expect(read).not.toContain('建立密钥</span>');
  });

  it('have steps only where the server offers them', () => {
    const asked = (one: ApiClientDetail) => [
      { queryKey: ['api-clients', 'one', ''], data: { detail: one, etag: '"0"' } },
    ];
    const html = rendered(ApiClientPage, { me: keeper, asked: asked(detail) });
    expect(html).toContain('更换密钥');
    expect(html).toContain('停用密钥');
    expect(html).toContain('不限');
    const ended = {
      ...detail,
      client: { ...row, status: 'REVOKED' },
      endedAt: '2026-12-01T02:00:00Z',
      endReason: '对方系统下线',
      actions: [],
    };
    const after = rendered(ApiClientPage, { me: reader, asked: asked(ended) });
    expect(after).toContain('对方系统下线');
    expect(after).not.toContain('更换密钥</span>');
    expect(after).not.toContain('停用密钥</span>');
  });

  it('are told with the words that this is the only time', () => {
    const told = { clientId: 'partner-mca-1', secret: 'only-once', tokenUrl: 'https://login.example/token' };
    const html = rendered(() => <SecretWords told={told} />);
    expect(html).toContain('only-once');
    expect(html).toContain('partner-mca-1');
    expect(html).toContain('关闭以后任何人都不能再看到');
    expect(html).toContain('请当面或用加密的方式交给对方');
    expect(html).toContain('aria-label="复制密钥（client_secret）"');
  });
});
