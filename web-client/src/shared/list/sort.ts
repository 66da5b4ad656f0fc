import type { SortOrder } from 'antd/es/table/interface';

/** `name` and `-name` of the API against a column key and a direction of the table. */
export function orderOf(sort: string | undefined, key: string): SortOrder {
  if (sort === key) return 'ascend';
  return sort === `-${key}` ? 'descend' : null;
}

export function sortOf(key: string, order: SortOrder | undefined): string | undefined {
  if (!order) return undefined;
  return order === 'ascend' ? key : `-${key}`;
}
