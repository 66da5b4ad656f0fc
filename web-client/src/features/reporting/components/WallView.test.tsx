import { describe, expect, it } from 'vitest';
import { rendered } from '@/testing/render';
import type { MetricInfo, MetricValue } from '../api/metricTypes';
import '../texts';
import { WallView } from './WallView';

const metric = {
  id: 'M25',
  name: '心理教师配备率',
  unit: '%',
  kind: 'RATE',
  counts: 'SCHOOLS',
} as MetricInfo;
const few = { id: 'M09', name: '专职心理教师数', unit: '人', kind: 'COUNT', counts: 'PEOPLE' } as MetricInfo;
const value = (of: MetricInfo, figure: MetricValue['figure']) =>
  ({ ...of, asOf: '2026-11-29', figure, items: [] }) as unknown as MetricValue;
const nothing = () => undefined;

function wall(change: { failed?: boolean } = {}, ended = false): string {
  const figures = [
    {
      metric,
      value: value(metric, { value: 93.44, suppressed: false }),
      points: [],
      readAt: new Date('2026-11-29T02:32:00Z'),
      failed: false,
      ...change,
    },
    {
      metric: few,
      value: value(few, { suppressed: true }),
      points: [],
      readAt: new Date(),
      failed: false,
    },
  ];
  return rendered(() => (
    <WallView
      place="南宁市"
      figures={figures}
      chosen="M25"
      paused={false}
      idleMinutes={30}
      ended={ended}
      onChoose={nothing}
      onPause={nothing}
      onLeave={nothing}
      onFull={undefined}
    />
  ));
}

describe('the wall', () => {
  it('shows figures with their day and time, hides small ones, and names no person', () => {
    const html = wall();
    expect(html).toContain('<h1>心理教师配备率</h1>');
    expect(html).toContain('93.44%');
    expect(html).toMatch(/专职心理教师数<\/span><span>不显示/);
    expect(html).toContain('数据截至 2026年11月29日 10:32');
    expect(html).not.toContain('演示·测试');
    expect(html).not.toContain('<a ');
  });

  it('can be stopped and left, and says when it ends by itself', () => {
    const html = wall();
    expect(html).toContain('暂停轮换');
    expect(html).toContain('退出投屏');
    expect(html).toContain('无人操作 30 分钟后需要重新登录');
  });

  it('says that its figures are old when it gets no new ones', () => {
    expect(wall({}, true)).toContain('登录已过期，停止更新，显示的是 2026年11月29日 10:32 的数据');
    expect(wall({ failed: true })).toContain('最近一次更新没有成功，显示的是 2026年11月29日 10:32 的数据');
  });
});
