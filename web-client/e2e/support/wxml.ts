import { runInNewContext } from 'node:vm';

/** A piece of a mini-program's template: a tag with what is in it. */
export interface Part {
  tag: string;
  attributes: Record<string, string>;
  parts: (Part | string)[];
}

type Scope = Record<string, unknown>;

const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

export function parseTemplate(text: string): Part {
  const root: Part = { tag: '', attributes: {}, parts: [] };
  const open = [root];
  const next = /<!--[\s\S]*?-->|<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/y;
  while (next.lastIndex < text.length) {
    const from = next.lastIndex;
    const found = next.exec(text);
    if (!found) throw new Error(`模板不合格式：${text.slice(from, from + 40)}`);
    const [, closed, tag, attributes = '', alone, words] = found;
    if (closed && open.pop()?.tag !== closed) throw new Error(`</${closed}> 没有开头`);
    if (words) open.at(-1)?.parts.push(words);
    if (!tag) continue;
    const given = [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]);
    const part: Part = { tag, attributes: Object.fromEntries(given), parts: [] };
    open.at(-1)?.parts.push(part);
    if (!alone) open.push(part);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> 没有结尾`);
  return root;
}

/** What a person reads, piece by piece, as the data stand. */
export function shown(template: Part, data: Scope): string[] {
  return pieces(template.parts, data, false);
}

/**
 * Evaluates every binding, shown or not, and throws for one that the data do not have. What is in a
 * list is held against its rows, so there must be some.
 */
export function checkBindings(template: Part, data: Scope): void {
  pieces(template.parts, data, true);
}

/** The parts on which something can be done, by the name of the function that does it. */
export function handlers(template: Part): { handler: string; part: Part }[] {
  return template.parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    const own = Object.keys(part.attributes).filter((name) => /^(capture-|mut-)?(bind|catch)/.test(name));
    return [...own.map((name) => ({ handler: part.attributes[name] ?? '', part })), ...handlers(part)];
  });
}

function pieces(parts: Part['parts'], scope: Scope, all: boolean): string[] {
  const found: string[] = [];
  // Whether one of wx:if, wx:elif … has been shown, and the rest of them are not.
  let taken = false;
  for (const part of parts) {
    if (typeof part === 'string') {
      const words = String(filled(part, scope)).trim();
      if (words) found.push(words);
      continue;
    }
    const { 'wx:if': first, 'wx:elif': other, 'wx:else': last, ...rest } = part.attributes;
    if (first !== undefined) taken = false;
    if ((first ?? other ?? last) !== undefined) {
      const holds = Boolean(filled(first ?? other ?? '{{true}}', scope));
      const hidden = taken || !holds;
      taken ||= holds;
      if (hidden && !all) continue;
    }
    for (const inner of scopesOf(rest, scope, all)) {
      for (const [name, value] of Object.entries(rest)) if (name !== 'wx:for') filled(value, inner);
      found.push(...pieces(part.parts, inner, all));
    }
  }
  return found;
}

/** One for each row of a list, otherwise the one around. */
function scopesOf(attributes: Record<string, string>, scope: Scope, all: boolean): Scope[] {
  const list = attributes['wx:for'];
  if (list === undefined) return [scope];
  const { 'wx:for-item': item = 'item', 'wx:for-index': index = 'index', 'wx:key': key } = attributes;
  const rows = filled(list, scope) as Scope[];
  if (all && rows.length === 0) throw new Error(`${list} 没有一行，无从核对`);
  if (key && key !== '*this' && rows.some((row) => row[key] === undefined)) {
    throw new Error(`${list} 有的行没有 wx:key 的 ${key}`);
  }
  return rows.map((row, place) => ({ ...scope, [item]: row, [index]: place }));
}

/** One binding keeps what it is; among words it becomes one of them. */
function filled(text: string, scope: Scope): unknown {
  const [, only] = /^\{\{([^{}]+)\}\}$/.exec(text) ?? [];
  if (only) return evaluated(only, scope);
  return text.replace(/\{\{([^{}]+)\}\}/g, (_, binding: string) => String(evaluated(binding, scope)));
}

function evaluated(binding: string, scope: Scope): unknown {
  const value: unknown = runInNewContext(binding, { ...scope });
  if (value === undefined) throw new Error(`{{${binding}}} 没有值`);
  return value;
}
