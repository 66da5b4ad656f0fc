import { useQuery } from '@tanstack/react-query';
import type { ProgramFile } from '../model/samples';

/** The text of one file of a program. */
export function useProgramFile({ file, load }: ProgramFile) {
  return useQuery({
    queryKey: ['program', file],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: load,
  });
}
