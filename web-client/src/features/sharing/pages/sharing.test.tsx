import { describe, expect, it, vi } from 'vitest';
import type {
  AgreementDetail,
  AgreementRow,
  AgreementUse,
  SharePull,
  ShareResource,
} from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { aMe } from '@/testing/schools';
import { FieldChoice } from '../components/FieldChoice';
import { Component as AgreementNewPage } from './AgreementNewPage';
import { Component as AgreementPage } from './AgreementPage';
import { Component as AgreementsPage } from './AgreementsPage';
import { Component as ShareResourcesPage } from './ShareResourcesPage';

// Lists ask how wide the window is, and there is none here.
vi.mock('@/shared/theme/usePhone', () => ({ usePhone: () => true }));
vi.mock('@/shared/list/usePreference', () => ({ usePreference: (_: string, usual: unknown) => [usual] }));

const items: ShareResource[] = [
  {
    resource: 'students',
    title: '学生学籍信息',
    owner: '南宁市教育局',
    attribute: 'CONDITIONAL',
    basis: '政务数据共享条例；个人信息保护法第三十四条',
    fields: [
      { name: 'name', title: '姓名', level: 'L3', kind: 'TEXT', exchangeName: 'XM' },
      { name: 'idNo', title: '证件号码', level: 'L4', kind: 'TEXT' },
    ],
  },
  {
    resource: 'psych-files',
    title: '心理健康档案和测评结果',
    owner: '学校',
    attribute: 'REFUSED',
    basis: '精神卫生法第四条、第二十三条',
    fields: [],
  },
];
const catalogue = { queryKey: ['share-resources'], data: { items } };

const row: AgreementRow = {
  id: 'a',
  number: 'SA-450100-2026-000001',
  agency: { code: 'MCA', name: '南宁市民政局' },
  resource: 'students',
  purpose: '核对困境儿童是否在读',
  status: 'SUBMITTED',
  validUntil: '2199-06-30',
  inForce: false,
  dueOn: '2199-12-14',
  createdAt: '2026-11-30T02:00:00Z',
};
const detail: AgreementDetail = {
  agreement: row,
  duty: '困境儿童保障',
  legalBasis: '未成年人保护法第九十八条',
  contact: '示例科 0771-5500000',
  undertaking: true,
  fields: ['name', 'idNo'],
  scope: { city: false, managingUnits: [{ code: '450103', name: '青秀区' }], schools: [] },
  quotaPerDay: 5000,
  usedToday: 3,
  raisedBy: '演示·韦晓岚',
  version: 0,
  actions: [],
};
const permissions = ['share-agreement:read', 'share-agreement:write', 'share-resource:read'];
const officer = aMe({ permissions });
const list = (rows: AgreementRow[]) => ({
  queryKey: ['agreements', 'list', {}],
  data: { pages: [{ items: rows }], pageParams: [''] },
});
const pulls: SharePull[] = [
  {
    number: 2,
    kind: 'SYNC',
    client: 'partner-mca-1',
    fields: ['name', 'idNo'],
    from: '0198de86-4c00-7f8f-ad57-500c955d66b1',
    begunAt: '2026-12-02T02:00:00Z',
  },
  {
    number: 1,
    kind: 'CHANGES',
    client: 'partner-mca-1',
    fields: ['name'],
    to: '901-17',
    rows: 1234,
    begunAt: '2026-12-01T02:00:00Z',
    endedAt: '2026-12-01T02:01:00Z',
  },
];
const show = (one: AgreementDetail, use?: AgreementUse) =>
  rendered(AgreementPage, {
    me: officer,
    asked: [
      catalogue,
      { queryKey: ['agreements', 'one', ''], data: { detail: one, etag: '"0"' } },
      ...(use
        ? [
            { queryKey: ['agreements', 'use', 'a'], data: use },
            { queryKey: ['agreements', 'pulls', 'a'], data: { pages: [{ items: pulls }], pageParams: [''] } },
          ]
        : []),
    ],
  });

describe('the list of agreements', () => {
  it('says who gets what, where it stands and when its answer is late', () => {
    const late = { ...row, id: 'late', dueOn: '2026-01-05' };
    const html = rendered(AgreementsPage, { me: officer, asked: [catalogue, list([row, late])] });
    expect(html).toContain('南宁市民政局：学生学籍信息');
    expect(html).toContain('href="/agreements/a"');
    expect(html).toContain('最晚 2199年12月14日答复');
    expect(html).toContain('已过答复期限 2026年1月5日');
  });

  it('goes on from nothing: to the catalogue, and to an application for who may apply', () => {
    const html = rendered(AgreementsPage, { me: officer, asked: [catalogue, list([])] });
    expect(html).toContain('还没有数据共享协议');
    expect(html).toContain('href="/share-resources"');
    expect(html).toContain('href="/agreements/new"');
    const auditor = aMe({ permissions: ['share-agreement:read', 'share-resource:read'] });
    expect(rendered(AgreementsPage, { me: auditor, asked: [catalogue, list([])] })).not.toContain(
      'href="/agreements/new"',
    );
  });
});

describe('one agreement', () => {
  it('says why whoever wrote it down may not answer it', () => {
    const reason = '这是您登记的申请，请由另一位经办人答复。';
    const html = show({
      ...detail,
      actions: [
        { name: 'withdraw', enabled: true },
        { name: 'refuse', enabled: false, reason },
        { name: 'grant', enabled: false, reason },
      ],
    });
    expect(html).toContain(reason);
    expect(html.match(/disabled=""/g)).toHaveLength(2);
    expect(html).toContain('撤回申请');
    expect(html).not.toContain('终止共享');
    expect(html).toContain('管理单位：青秀区');
    expect(html).toContain('不向第三方提供');
    expect(html).toContain('证件号码');
    expect(html).not.toContain('使用情况');
  });

  it('says how it is used: how far each key is, whether both sides hold the same, what was given', () => {
    const granted = {
      ...detail,
      agreement: { ...row, status: 'GRANTED', inForce: true },
      answeredAt: '2026-12-01T02:00:00Z',
      answeredBy: '演示·另一位',
      actions: [{ name: 'revoke', enabled: true }],
    };
    const html = show(granted, {
      followers: [
        { client: 'partner-mca-1', lastReadAt: '2026-12-02T02:00:00Z', waiting: 0 },
        {
          client: 'partner-mca-2',
          lastReadAt: '2026-12-02T02:00:00Z',
          waitingSince: '2026-01-01T00:00:00Z',
          waiting: 12,
          acknowledgedAt: '2026-12-01T02:00:00Z',
          matches: false,
        },
      ],
    });
    expect(html).toContain('终止共享');
    expect(html).toContain('可以读取');
    expect(html).toContain('今天已请求');
    expect(html).toContain('已全部读到');
    expect(html).toContain('还没有核对');
    expect(html).toMatch(/落后 \d+ 天/);
    expect(html).toContain('核对不一致');
    expect(html).toContain('还有 12 项没有读到');
    expect(html).toContain('全量 · 还在提供，或中断了');
    expect(html).toContain('变更 · 1,234 行');
    expect(html).toContain('范围 …5d66b1 至 —');
    expect(html).toContain('范围 开头 至 901-17');
  });
});

describe('an application', () => {
  it('is for who may apply', () => {
    expect(rendered(AgreementNewPage, { me: aMe(), asked: [catalogue] })).toContain(
      '您的身份不能登记共享申请',
    );
    const html = rendered(AgreementNewPage, { me: officer, asked: [catalogue] });
    expect(html).toContain('1. 谁申请、为什么');
    expect(html).toContain('href="/share-resources"');
  });

  it('warns of sensitive fields once they are chosen', () => {
    const fields = items[0]?.fields ?? [];
    const html = (value: string[]) => rendered(() => <FieldChoice fields={fields} value={value} />);
    expect(html(['name'])).toContain('已选 1 项');
    expect(html(['name'])).not.toContain('选了敏感数据项');
    expect(html(['name', 'idNo'])).toContain('选了敏感数据项：证件号码');
  });
});

describe('the catalogue', () => {
  it('says what can be had with which fields, and what never is and by which law', () => {
    const html = rendered(ShareResourcesPage, { me: officer, asked: [catalogue] });
    expect(html).toContain('有条件共享');
    expect(html).toContain('JY/T 1001：XM');
    expect(html).toContain('href="/agreements/new?resource=students"');
    expect(html).toContain('不予共享');
    expect(html).toContain('精神卫生法第四条、第二十三条');
  });

  it('is read by anybody, who then has no way on', () => {
    const html = rendered(ShareResourcesPage, {
      me: aMe({ permissions: ['share-resource:read'] }),
      asked: [catalogue],
    });
    expect(html).not.toContain('href="/agreements');
  });
});
