import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type FilterSpec, readFilters, writeFilters } from './urlFilters';

/** The filters of the present URL and a way to change them; going back undoes a change. */
export function useUrlFilters<S extends FilterSpec>(spec: S) {
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => readFilters(spec, params), [spec, params]);
  const change = useCallback(
    (next: Record<string, string | readonly string[] | undefined>) =>
      setParams((present) => writeFilters(present, next), { preventScrollReset: true }),
    [setParams],
  );
  const clear = useCallback(
    (names: readonly string[]) => change(Object.fromEntries(names.map((name) => [name, undefined]))),
    [change],
  );
  return { values, change, clear };
}
