import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import {
  type FilterChange,
  type FilterSpec,
  type FilterState,
  nextParams,
  nextState,
  readFilters,
} from './urlFilters';

/** The filters of the present history entry and a way to change them; going back undoes a change. */
export function useUrlFilters<S extends FilterSpec>(spec: S) {
  const [params, setParams] = useSearchParams();
  const state = useLocation().state as FilterState | null;
  const values = useMemo(() => readFilters(spec, params, state), [spec, params, state]);
  const change = useCallback(
    (next: FilterChange) =>
      setParams((present) => nextParams(spec, present, next), {
        preventScrollReset: true,
        state: nextState(spec, state, next),
      }),
    [setParams, spec, state],
  );
  const clear = useCallback(
    (names: readonly string[]) => change(Object.fromEntries(names.map((name) => [name, undefined]))),
    [change],
  );
  return { values, change, clear };
}
