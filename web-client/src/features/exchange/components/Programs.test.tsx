import { describe, expect, it } from 'vitest';
import { rendered } from '@/testing/render';
import { Programs } from './Programs';
import '../texts';

const first = ['program', 'PartnerPuller.java'];

describe('the whole programs', () => {
  it('are fetched when they are looked at', () => {
    const html = rendered(Programs);
    expect(html).toContain('ant-skeleton');
    expect(html).not.toContain('<pre>');
  });

  it('show a file as it is', () => {
    const html = rendered(Programs, { asked: [{ queryKey: first, data: '// 准备\nclass A {}\n' }] });
    expect(html).toContain('PartnerPuller.java 的内容');
    expect(html).toContain('class A {}');
  });

  it('say when a file did not come', () => {
    const html = rendered(Programs, { asked: [{ queryKey: first, error: new TypeError('import') }] });
    expect(html).toContain('ant-alert-error');
    expect(html).toContain('重试');
  });
});
