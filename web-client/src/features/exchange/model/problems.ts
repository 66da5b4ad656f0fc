export interface ProblemType {
  code: string;
  status: number;
  title: string;
  advice: string;
}

export function problemsWith(items: ProblemType[], search: string): ProblemType[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ code, status, title, advice }) => {
    const said = `${status} ${code} ${title} ${advice}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** A whole answer as the API gives it when a field is wrong. */
export function sampleProblem(items: ProblemType[], detail: string, message: string): object | undefined {
  const found = items.find(({ code }) => code === 'VALIDATION');
  return (
    found && {
      type: `/api/v1/problems/${found.code}`,
      title: found.title,
      status: found.status,
      code: found.code,
      detail,
      advice: found.advice,
      requestId: '0198f7c2-5a3e-7b1c-9d4f-2a6b8c0e1f35',
      errors: [{ field: 'limit', message }],
    }
  );
}
