import { describe, expect, it, vi } from 'vitest';
import type { PagedQuery } from '@/shared/list/pages';
import { rendered } from '@/testing/render';
import type { ListColumn } from './ListTable';
import { RecordList } from './RecordList';

interface Row {
  id: string;
  name: string;
  place: string;
}

interface Case {
  names: string[];
  failed: boolean;
  phone: boolean;
  look: string;
}

const screen = vi.hoisted(() => ({ phone: false }));
vi.mock('@/shared/theme/usePhone', () => ({ usePhone: () => screen.phone }));
vi.stubGlobal('localStorage', { getItem: () => null });

const columns: ListColumn<Row>[] = [
  { key: 'name', title: '名称', fixedIn: true, render: (_, row) => row.name },
  { key: 'place', title: '地点', hiddenAtFirst: true, render: (_, row) => row.place },
];

function list({ names = ['甲'], failed = false, phone = false, look }: Partial<Case> = {}): string {
  screen.phone = phone;
  const items = names.map((name) => ({ id: name, name, place: '朝阳路' }));
  const records = {
    data: failed && items.length === 0 ? undefined : { pages: [{ items, total: { value: 7, exact: true } }] },
    isError: failed,
    error: failed ? new Error('不通') : null,
    isPending: false,
  } as unknown as PagedQuery<Row>;
  return rendered(() => (
    <RecordList
      label="示例列表"
      records={records}
      columns={columns}
      look={look}
      tools={<b>导出</b>}
      pageOf={(row) => `/rows/${row.id}`}
      card={(row) => <i>{row.name}</i>}
      empty={<p>一条也没有</p>}
    />
  ));
}

describe('a list of records', () => {
  it('is a table that says how much of it is there, with its tools', () => {
    const html = list({ look: 'rows' });
    expect(html).toContain('已显示 1 条，共 7 条');
    expect(html).toContain('<b>导出</b>');
    expect(html).toMatch(/<table[^>]*>/);
    expect(html).toContain('紧凑');
    expect(html).not.toContain('朝阳路');
  });

  it('offers no choice of columns where none is remembered, and shows them all', () => {
    const html = list();
    expect(html).not.toContain('紧凑');
    expect(html).toContain('朝阳路');
  });

  it('is cards on a phone, which have no columns', () => {
    const html = list({ look: 'rows', phone: true });
    expect(html).toMatch(/<ul[^>]*aria-label="示例列表"[^>]*><li[^>]*><i>甲<\/i>/);
    expect(html).not.toMatch(/<table|紧凑/);
    expect(html).toContain('<b>导出</b>');
  });

  it('says what to do where there is nothing', () => {
    expect(list({ names: [] })).toContain('一条也没有');
    expect(list({ names: [], phone: true })).toContain('一条也没有');
  });

  it('keeps what was read when more cannot be read, and is nothing but the fault without it', () => {
    const kept = list({ failed: true });
    expect(kept).toContain('不通');
    expect(kept).toContain('甲');
    const nothing = list({ names: [], failed: true });
    expect(nothing).toContain('不通');
    expect(nothing).not.toMatch(/一条也没有|导出/);
  });
});
