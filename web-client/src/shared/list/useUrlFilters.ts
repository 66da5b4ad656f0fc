import { useCallback, useEffect, useMemo, useRef } from 'react';
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
  // Whoever sets two filters faster than a list is drawn means both of them.
  const latest = useRef({ params, state });
  useEffect(() => {
    latest.current = { params, state };
  }, [params, state]);
  const change = useCallback(
    (next: FilterChange) => {
      const present = latest.current;
      latest.current = {
        params: nextParams(spec, present.params, next),
        state: nextState(spec, present.state, next),
      };
      setParams(latest.current.params, { preventScrollReset: true, state: latest.current.state });
    },
    [setParams, spec],
  );
  const clear = useCallback(
    (names: readonly string[]) => change(Object.fromEntries(names.map((name) => [name, undefined]))),
    [change],
  );
  return { values, change, clear };
}
