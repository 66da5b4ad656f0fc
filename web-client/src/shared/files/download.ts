import { authorisedFetch } from '../api/client';
import { networkProblem, ProblemError, toProblem } from '../api/problem';

const MOST_TRIES = 6;

/** Longer each time, at most half a minute. */
function pause(tries: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, Math.min(1000 * 2 ** tries, 30_000)));
}

/**
 * A content to its end. A connection that breaks on the way goes on where it broke; a content that
 * has changed meanwhile comes whole (If-Range). Only giving up is an error.
 */
export async function download(id: string, wait = pause): Promise<Blob> {
  const parts: BlobPart[] = [];
  let received = 0;
  let tag: string | undefined;
  for (let tries = 0; ; tries++) {
    try {
      const answer = await ask(id, received, tag);
      if (answer.status !== 206) {
        parts.length = 0;
        received = 0;
      }
      tag = answer.headers.get('ETag') ?? undefined;
      const reader = answer.body?.getReader();
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
        parts.push(next.value);
        received += next.value.byteLength;
      }
      return new Blob(parts);
    } catch (broken) {
      const decided = broken instanceof ProblemError && broken.problem.status > 0;
      if (decided) throw broken;
      if (received === 0 || tries + 1 >= MOST_TRIES) throw new ProblemError(networkProblem());
      await wait(tries);
    }
  }
}

async function ask(id: string, received: number, tag: string | undefined): Promise<Response> {
  const headers: Record<string, string> =
    received > 0 && tag ? { Range: `bytes=${received}-`, 'If-Range': tag } : {};
  const answer = await authorisedFetch(
    new Request(`${location.origin}/api/v1/files/${id}/content`, { headers }),
  );
  if (!answer.ok) throw new ProblemError(toProblem(await answer.json(), answer.status));
  return answer;
}
