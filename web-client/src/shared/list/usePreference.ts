import { useState } from 'react';

/** A small choice of this browser (columns, density); never data. */
export function usePreference<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = localStorage.getItem(`tongxin.${key}`);
    try {
      return stored === null ? initial : (JSON.parse(stored) as T);
    } catch {
      // A value written by hand or by an older version: the choice starts over.
      return initial;
    }
  });
  return [
    value,
    (next: T) => {
      localStorage.setItem(`tongxin.${key}`, JSON.stringify(next));
      setValue(next);
    },
  ];
}
