import { authorisedFetch } from '../api/client';
import type { JobProgress } from '../api/types';
import { takeEvents } from './events';

const again = 1000;
const calmer = 5000;

const hasEnded = (status: string) => status !== 'QUEUED' && status !== 'RUNNING';

/**
 * Follows a job to its end. The server ends each stream after a minute; the next one says which
 * event was heard last, so that nothing is told twice.
 */
export async function followJob(
  id: string,
  signal: AbortSignal,
  hear: (progress: JobProgress) => void,
): Promise<void> {
  let last: string | undefined;
  while (!signal.aborted) {
    const headers = { Accept: 'text/event-stream', ...(last && { 'Last-Event-ID': last }) };
    try {
      const answer = await authorisedFetch(
        new Request(`${location.origin}/api/v1/jobs/${id}/events`, { headers, signal }),
      );
      if (answer.status === 403 || answer.status === 404) return;
      if (answer.ok && answer.body) {
        const ended = await read(answer.body, (progress, eventId) => {
          last = eventId ?? last;
          hear(progress);
        });
        if (ended) return;
      }
      await pause(answer.ok ? again : calmer, signal);
    } catch {
      if (signal.aborted) return;
      await pause(calmer, signal);
    }
  }
}

async function read(
  body: ReadableStream<Uint8Array>,
  hear: (progress: JobProgress, id?: string) => void,
): Promise<boolean> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let buffer = '';
  let ended = false;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const { events, rest } = takeEvents(buffer + part.value);
    buffer = rest;
    for (const event of events) {
      const progress = JSON.parse(event.data) as JobProgress;
      hear(progress, event.id);
      ended ||= hasEnded(progress.status);
    }
  }
  return ended;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
