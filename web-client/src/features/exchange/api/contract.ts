import contractUrl from '@contract/openapi.json?url';
import { useQuery } from '@tanstack/react-query';
import { networkProblem, ProblemError, toProblem } from '@/shared/api/problem';
import type { Contract } from '../model/contract';

/** The contract this client was built from, as a file of its own beside the pages. */
export function useContract() {
  return useQuery({
    queryKey: ['contract'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Contract> => {
      const answer = await fetch(contractUrl).catch(() => {
        throw new ProblemError(networkProblem());
      });
      if (!answer.ok) throw new ProblemError(toProblem(undefined, answer.status));
      return (await answer.json()) as Contract;
    },
  });
}
