/**
 * Filters live in the URL, so that a list can be bookmarked, sent to a colleague and walked back to.
 * A spec names what a page understands; names it does not know are dropped.
 */
export type FilterSpec = Record<string, 'text' | 'one' | 'many'>;

export type FilterValues<S extends FilterSpec> = {
  [K in keyof S]?: S[K] extends 'many' ? string[] : string;
};

export function readFilters<S extends FilterSpec>(spec: S, params: URLSearchParams): FilterValues<S> {
  const values: Record<string, string | string[]> = {};
  for (const [name, kind] of Object.entries(spec)) {
    const raw = params.get(name)?.trim();
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
export function writeFilters(
  params: URLSearchParams,
  change: Record<string, string | readonly string[] | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    const text = typeof value === 'string' ? value.trim() : value?.join(',');
    if (text) next.set(name, text);
    else next.delete(name);
  }
  return next;
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
