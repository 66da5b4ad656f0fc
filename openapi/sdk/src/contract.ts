import type { components, paths } from './generated/schema.ts';

/** Every shape of the contract by its name, for example `Schemas['DirectoryEntry']`. */
export type Schemas = components['schemas'];

export type Method = 'get' | 'put' | 'post' | 'delete';

/** The paths that answer to a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends undefined ? never : P;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

type Parameters<O, K extends 'path' | 'query' | 'header'> = O extends { parameters: infer A }
  ? K extends keyof A
    ? NonNullable<A[K]>
    : never
  : never;

type Body<O> = O extends { requestBody?: infer R }
  ? [NonNullable<R>] extends [never]
    ? never
    : NonNullable<R> extends { content: { 'application/json': infer B } }
      ? B
      : never
  : never;

/** A field that is there only when there is something to fill in, and optional when all of it is. */
type Field<Name extends string, V> = [V] extends [never]
  ? unknown
  : Record<never, never> extends V
    ? { [name in Name]?: V }
    : { [name in Name]: V };

type IfMatch<O> = [Parameters<O, 'header'>] extends [never]
  ? unknown
  : Parameters<O, 'header'> extends { 'If-Match': string }
    ? { /** The `etag` of the answer that was read before. */ ifMatch: string }
    : unknown;

export interface Common {
  /** Acts as this role instead of the account's default one. */
  actingAs?: string;
  /** Of POST only: the Idempotency-Key; made up when absent. */
  key?: string;
}

/** What a call needs besides its path, as the contract demands it. */
export type Options<P extends keyof paths, M extends Method> = Common &
  Field<'path', Parameters<Operation<P, M>, 'path'>> &
  Field<'query', Parameters<Operation<P, M>, 'query'>> &
  Field<'body', Body<Operation<P, M>>> &
  IfMatch<Operation<P, M>>;

export type Rest<P extends keyof paths, M extends Method> =
  Record<never, never> extends Options<P, M> ? [options?: Options<P, M>] : [options: Options<P, M>];

type Success = 200 | 201 | 202 | 204;

/** The body of a successful answer. */
export type Result<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer R }
    ? {
        [S in keyof R & Success]: R[S] extends { content: { 'application/json': infer B } } ? B : undefined;
      }[keyof R & Success]
    : never;

/** The paths of lists that are read page by page. */
export type ListPath = {
  [P in PathOf<'get'>]: Result<P, 'get'> extends { items: unknown[]; nextCursor?: string } ? P : never;
}[PathOf<'get'>];

export type Item<P extends ListPath> = Result<P, 'get'> extends { items: (infer I)[] } ? I : never;

/** The things that are read and then replaced as a whole. */
export type EditablePath = PathOf<'get'> & PathOf<'put'>;
