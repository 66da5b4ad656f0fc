/** One event of a text/event-stream; comments carry nothing. */
export interface StreamEvent {
  id?: string;
  data: string;
}

/**
 * Cuts what has arrived into whole events; the rest waits for more. Written for fetch, because the
 * browser's own EventSource cannot send a token.
 */
export function takeEvents(buffer: string): { events: StreamEvent[]; rest: string } {
  const blocks = buffer.replace(/\r\n?/g, '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const events = blocks.flatMap((block) => {
    const fields = block.split('\n').map((line) => {
      const cut = line.indexOf(':');
      return cut < 0 ? [line, ''] : [line.slice(0, cut), line.slice(cut + 1).replace(/^ /, '')];
    });
    const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
    const id = fields.find(([name]) => name === 'id')?.[1];
    return data.length > 0 ? [{ data: data.join('\n'), ...(id !== undefined && { id }) }] : [];
  });
  return { events, rest };
}
