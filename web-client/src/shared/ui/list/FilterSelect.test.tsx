import { describe, expect, it } from 'vitest';
import { rendered } from '@/testing/render';
import { FilterOne } from './FilterSelect';

const filter = (options: { value: string; label: string }[]) =>
  rendered(() => <FilterOne label="县区" options={options} value="450103" onChange={() => undefined} />);

describe('what a filter is set to', () => {
  it('is said in words', () => {
    expect(filter([{ value: '450103', label: '青秀区' }])).toContain('青秀区');
  });

  it('is no code while its words are not read yet', () => {
    const html = filter([]);
    expect(html).toContain('已选定');
    expect(html).not.toContain('450103');
  });
});
