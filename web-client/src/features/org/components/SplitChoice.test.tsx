import { describe, expect, it } from 'vitest';
import type { ClassRow } from '@/shared/api/types';
import { rendered } from '@/testing/render';
import { ClassChoice } from './SplitChoice';

const classes = [
  { id: 'c1', name: '2025级1班', stage: 'PRI' },
  { id: 'c2', name: '2025级2班', stage: 'PRI' },
] as ClassRow[];

describe('the choice of classes', () => {
  it('is one group with a name, where the form finds it', () => {
    const html = rendered(() => <ClassChoice id="classes" items={classes} value={['c2']} />);
    expect(html).toMatch(/<fieldset[^>]*id="classes"[^>]*><legend[^>]*>转入的班级<\/legend>/);
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });
});
