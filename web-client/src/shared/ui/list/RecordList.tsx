import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { type PagedQuery, rowsOf, totalOf } from '@/shared/list/pages';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '../Card';
import desk from '../desk.module.css';
import { ProblemAlert } from '../ProblemAlert';
import { CardList } from './CardList';
import { type ListColumn, ListTable } from './ListTable';
import { ListTools, useListLook } from './ListTools';
import { LoadMore, ShownOf } from './LoadMore';

interface ListProps<T> {
  label: string;
  records: PagedQuery<T>;
  columns: ListColumn<T>[];
  sort?: string;
  onSort?: (sort: string | undefined) => void;
  /** What else stands beside the count, such as a button to take the list away. */
  tools?: ReactNode;
  /** The address of the page that a row opens. */
  pageOf: (row: T) => string;
  /** A row on a phone. */
  card: (row: T) => ReactNode;
  empty: ReactNode;
}

interface Props<T> extends ListProps<T> {
  /** By this name the browser remembers columns and density; without it there is nothing to choose. */
  look?: string;
}

/** Records page after page, a table or on a phone cards: how many there are, what can be done with them, more. */
export function RecordList<T extends { id: string }>({ look, ...list }: Props<T>) {
  return look === undefined ? <Frame {...list} /> : <ListWithLook {...list} look={look} />;
}

function ListWithLook<T extends { id: string }>(props: ListProps<T> & { look: string }) {
  const { look: name, ...list } = props;
  const look = useListLook(name, list.columns);
  const choice = <ListTools columns={list.columns} look={look} />;
  return <Frame {...list} columns={look.visible} compact={look.compact} choice={choice} />;
}

interface FrameProps<T> extends ListProps<T> {
  compact?: boolean;
  /** Of columns and density, which cards do not have. */
  choice?: ReactNode;
}

function Frame<T extends { id: string }>(props: FrameProps<T>) {
  const { label, records, tools, choice, empty } = props;
  const navigate = useNavigate();
  const phone = usePhone();
  const rows = rowsOf(records);
  const total = totalOf(records);
  const retry = records.isError && (
    <ProblemAlert error={records.error} onRetry={() => void records.refetch()} />
  );
  if (retry && rows.length === 0) return retry;
  const more = (
    <LoadMore
      shown={rows.length}
      total={total}
      hasMore={records.hasNextPage}
      loading={records.isFetchingNextPage}
      onMore={() => void records.fetchNextPage()}
    />
  );
  return (
    <>
      {retry}
      <div className={desk.head}>
        <span className={desk.count} role="status">
          {rows.length > 0 && <ShownOf shown={rows.length} total={total} />}
        </span>
        <div className={desk.tools}>
          {tools}
          {!phone && choice}
        </div>
      </div>
      {phone ? (
        <>
          <CardList label={label} rows={rows} loading={records.isPending} empty={empty} card={props.card} />
          {more}
        </>
      ) : (
        <Card flush>
          <ListTable
            label={label}
            rows={rows}
            columns={props.columns}
            compact={props.compact ?? false}
            loading={records.isPending || records.isPlaceholderData}
            sort={props.sort}
            onSort={props.onSort}
            onOpen={(row) => void navigate(props.pageOf(row))}
            empty={empty}
          />
          {more}
        </Card>
      )}
    </>
  );
}
