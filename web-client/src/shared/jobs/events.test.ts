import { describe, expect, it } from 'vitest';
import { takeEvents } from './events';

describe('events of a stream', () => {
  it('come whole, and the rest waits', () => {
    const { events, rest } = takeEvents('event:progress\nid:3\ndata:{"done":1}\n\nid:4\ndata:{"do');
    expect(events).toEqual([{ id: '3', data: '{"done":1}' }]);
    expect(rest).toBe('id:4\ndata:{"do');
  });

  it('may have several lines and any kind of line end', () => {
    expect(takeEvents('data: a\r\ndata: b\r\n\r\n').events).toEqual([{ data: 'a\nb' }]);
  });

  it('are none when only a comment came', () => {
    expect(takeEvents(':alive\n\n')).toEqual({ events: [], rest: '' });
  });
});
