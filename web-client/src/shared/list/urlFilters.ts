/**
 * Filters live in the URL, so that a list can be bookmarked, sent to a colleague and walked back to.
 * A spec names what a page understands; names it does not know are dropped. What is private, a
 * person's name or phone, stays with the history entry: addresses are kept by browsers and proxies.
 */
export type FilterSpec = Record<string, 'text' | 'one' | 'many' | 'private'>;

export type FilterChange = Record<string, string | readonly string[] | undefined>;

/** What a history entry holds of the private filters. */
export interface FilterState {
  filters?: Record<string, string>;
}

export type FilterValues<S extends FilterSpec> = {
  [K in keyof S]?: S[K] extends 'many' ? string[] : string;
};

export function readFilters<S extends FilterSpec>(
  spec: S,
  params: URLSearchParams,
  state?: FilterState | null,
): FilterValues<S> {
  const values: Record<string, string | string[]> = {};
  for (const [name, kind] of Object.entries(spec)) {
    const raw = (kind === 'private' ? state?.filters?.[name] : params.get(name))?.trim();
    if (!raw) continue;
    if (kind === 'many') {
      const list = [...new Set(raw.split(',').filter(Boolean))];
      if (list.length > 0) values[name] = list;
    } else {
      values[name] = raw;
    }
  }
  return values as FilterValues<S>;
}

/** Writes changes over the present parameters; an empty value takes the parameter away. */
export function writeFilters(params: URLSearchParams, change: FilterChange): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    const text = typeof value === 'string' ? value.trim() : value?.join(',');
    if (text) next.set(name, text);
    else next.delete(name);
  }
  return next;
}

/** The parameters of the next address: nothing private, not even what somebody put there by hand. */
export function nextParams(spec: FilterSpec, params: URLSearchParams, change: FilterChange): URLSearchParams {
  const none = Object.keys(spec).flatMap((name) => (spec[name] === 'private' ? [[name, undefined]] : []));
  return writeFilters(params, { ...change, ...Object.fromEntries(none) });
}

/** What the next history entry holds: the private filters as they are, and what changes of them. */
export function nextState(
  spec: FilterSpec,
  state: FilterState | null | undefined,
  change: FilterChange,
): FilterState {
  const filters: Record<string, string> = {};
  for (const [name, kind] of Object.entries(spec)) {
    if (kind !== 'private') continue;
    const value = name in change ? change[name] : state?.filters?.[name];
    if (typeof value === 'string' && value.trim()) filters[name] = value.trim();
  }
  return { filters };
}

/** The query of the API: many-valued filters go comma separated. */
export function toQuery(values: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      if (value === undefined || value.length === 0) return [];
      return [[name, typeof value === 'string' ? value : value.join(',')]];
    }),
  );
}
