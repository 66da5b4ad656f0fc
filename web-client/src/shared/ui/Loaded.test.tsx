import { useQuery } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { rendered } from '@/testing/render';
import { Loaded } from './Loaded';

function Named({ name }: { name: string }) {
  return <h1>{name}</h1>;
}

function Page() {
  const found = useQuery<{ name: string }>({ queryKey: ['one'], queryFn: () => ({ name: '' }) });
  return <Loaded found={found} page={Named} />;
}

describe('the page of one record', () => {
  it('is an outline while it is read', () => {
    const html = rendered(Page);
    expect(html).toContain('ant-skeleton');
    expect(html).not.toContain('<h1>');
  });

  it('says what went wrong', () => {
    const html = rendered(Page, { asked: [{ queryKey: ['one'], error: new Error('不通') }] });
    expect(html).toContain('不通');
    expect(html).not.toContain('ant-skeleton');
  });

  it('shows the record', () => {
    expect(rendered(Page, { asked: [{ queryKey: ['one'], data: { name: '覃示例' } }] })).toContain(
      '<h1>覃示例</h1>',
    );
  });
});
