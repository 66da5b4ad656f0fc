import { Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import type { SorterResult } from 'antd/es/table/interface';
import type { ReactNode } from 'react';
import { orderOf, sortOf } from '@/shared/list/sort';
import styles from './ListTable.module.css';

export interface ListColumn<T> extends Omit<ColumnType<T>, 'title' | 'key'> {
  key: string;
  title: string;
  /** May not be taken away: the column that opens the row. */
  fixedIn?: boolean;
  sortable?: boolean;
  hiddenAtFirst?: boolean;
}

interface Props<T> {
  label: string;
  rows: T[];
  columns: ListColumn<T>[];
  loading: boolean;
  compact: boolean;
  sort?: string;
  onSort?: (sort: string | undefined) => void;
  onOpen: (row: T) => void;
  empty: ReactNode;
}

function isInteractive(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, label, [role="button"]') !== null;
}

/** The table of a list: sticky head, sorting by the server, a click anywhere on a row opens it. */
export function ListTable<T extends { id: string }>(props: Props<T>) {
  const columns = props.columns.map(({ sortable, hiddenAtFirst: _h, fixedIn: _f, ...column }) => ({
    ...column,
    sorter: sortable ? true : undefined,
    sortOrder: sortable ? orderOf(props.sort, column.key) : undefined,
  }));
  return (
    <Table<T>
      aria-label={props.label}
      className={styles.table}
      rowKey="id"
      size={props.compact ? 'small' : 'middle'}
      columns={columns}
      dataSource={props.rows}
      loading={props.loading}
      pagination={false}
      sticky={{ offsetHeader: 56 }}
      scroll={{ x: 'max-content' }}
      showSorterTooltip={false}
      locale={{ emptyText: props.loading ? <div className={styles.waiting} /> : props.empty }}
      onChange={(_page, _filters, sorter) => {
        const one = sorter as SorterResult<T>;
        props.onSort?.(one.columnKey === undefined ? undefined : sortOf(String(one.columnKey), one.order));
      }}
      onRow={(row) => ({
        onClick: (event) => {
          if (!isInteractive(event.target)) props.onOpen(row);
        },
      })}
    />
  );
}
