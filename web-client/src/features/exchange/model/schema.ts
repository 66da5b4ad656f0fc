import { type Contract, type Entry, nameOf, type Schema, schemaAt } from './contract';

/** A limit in parts, for the texts to word. */
export type Limit =
  | { kind: 'length' | 'range' | 'items'; least?: number; most?: number }
  | { kind: 'default'; value: string }
  | { kind: 'one'; values: string[] }
  | { kind: 'pattern'; pattern: string };

export interface Field {
  /** Unique in its list: the names from the outside in. */
  key: string;
  name: string;
  depth: number;
  type: string;
  required: boolean;
  description?: string;
  limits: Limit[];
  level?: string;
  mask?: string;
}

const DEEPEST = 4;

/** Names of types that say no more than their format. */
const plain = new Set(['UUID', 'Instant', 'LocalDate']);

export function typeOf(contract: Contract, schema: Schema): string {
  const found = schemaAt(contract, schema);
  if (found.type === 'array') return `${found.items ? typeOf(contract, found.items) : ''}[]`;
  const name = nameOf(schema);
  if (name && !plain.has(name)) return name;
  return [found.type ?? 'any', found.format].filter(Boolean).join(' · ');
}

export function limitsOf(contract: Contract, schema: Schema): Limit[] {
  const found = schemaAt(contract, schema);
  const limits: Limit[] = [];
  const span = (kind: 'length' | 'range' | 'items', least?: number, most?: number) => {
    if (least !== undefined || most !== undefined) limits.push({ kind, least, most });
  };
  span('length', found.minLength, found.maxLength);
  span('range', found.minimum, found.maximum);
  span('items', found.minItems, found.maxItems);
  if (found.enum) limits.push({ kind: 'one', values: found.enum.map(String) });
  if (found.default !== undefined) limits.push({ kind: 'default', value: String(found.default) });
  // A well-known format says it better than its pattern.
  if (found.pattern && !found.format) limits.push({ kind: 'pattern', pattern: found.pattern });
  return limits;
}

/** The fields of an object and of what is inside it, in reading order. */
export function fieldsOf(contract: Contract, schema: Schema): Field[] {
  return inside(contract, schema, '', 0, []);
}

function inside(contract: Contract, schema: Schema, above: string, depth: number, seen: string[]): Field[] {
  const found = schemaAt(contract, schema);
  const names = [...seen, nameOf(schema) ?? ''];
  if (found.type === 'array' && found.items) return inside(contract, found.items, above, depth, seen);
  return Object.entries(found.properties ?? {}).flatMap(([name, property]) => {
    const target = schemaAt(contract, property);
    const key = above ? `${above}.${name}` : name;
    const field: Field = {
      key,
      name,
      depth,
      type: typeOf(contract, property),
      required: found.required?.includes(name) ?? false,
      description: property.description ?? target.description,
      limits: limitsOf(contract, target.type === 'array' && target.items ? target.items : property),
      level: property['x-sensitivity'],
      mask: property['x-mask'],
    };
    const next = target.type === 'array' ? (target.items ?? {}) : property;
    const again = names.includes(nameOf(next) ?? '-');
    return again || depth >= DEEPEST ? [field] : [field, ...inside(contract, next, key, depth + 1, names)];
  });
}

const samples: Record<string, string> = {
  uuid: '0198f7c2-5a3e-7b1c-9d4f-2a6b8c0e1f35',
  date: '2026-09-01',
  'date-time': '2026-09-01T01:30:00Z',
};

/** A body as it might be: examples where the contract has them, otherwise something of the right type. */
export function exampleOf(contract: Contract, schema: Schema, seen: string[] = []): unknown {
  const found = schemaAt(contract, schema);
  const name = nameOf(schema);
  if (found.example !== undefined) return found.example;
  if (found.default !== undefined) return found.default;
  if (found.enum) return found.enum[0];
  if (name && seen.includes(name)) return {};
  const names = name ? [...seen, name] : seen;
  switch (found.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(found.properties ?? {}).map(([key, value]) => [
          key,
          exampleOf(contract, value, names),
        ]),
      );
    case 'array':
      return found.items ? [exampleOf(contract, found.items, names)] : [];
    case 'integer':
    case 'number':
      return found.minimum ?? 1;
    case 'boolean':
      return false;
    case 'string':
      return samples[found.format ?? ''] ?? oneOf(found.pattern) ?? 'string';
    default:
      return {};
  }
}

/** The first choice of a pattern that only lists words. */
function oneOf(pattern = ''): string | undefined {
  return /^\^\(([A-Z0-9_]+)(\|[A-Z0-9_]+)*\)\$$/.exec(pattern)?.[1];
}

/** One line that calls an operation, with what it cannot do without. */
export function curlOf(contract: Contract, entry: Entry, origin: string): string {
  const parts = ['curl'];
  if (entry.method !== 'get') parts.push(`-X ${entry.method.toUpperCase()}`);
  if (entry.security?.length !== 0) parts.push('-H "Authorization: Bearer $TOKEN"');
  const wanted = (entry.parameters ?? []).filter((parameter) => parameter.required);
  const textOf = (schema?: Schema) => String(schema ? exampleOf(contract, schema) : '');
  for (const parameter of wanted.filter((one) => one.in === 'header')) {
    parts.push(`-H '${parameter.name}: ${textOf(parameter.schema)}'`);
  }
  let address = entry.path;
  for (const parameter of wanted.filter((one) => one.in === 'path')) {
    address = address.replace(`{${parameter.name}}`, encodeURIComponent(textOf(parameter.schema)));
  }
  const query = wanted.filter((one) => one.in === 'query');
  if (query.length > 0) {
    address += `?${query.map((one) => `${one.name}=${encodeURIComponent(textOf(one.schema))}`).join('&')}`;
  }
  const [type, content] = Object.entries(entry.requestBody?.content ?? {})[0] ?? [];
  if (type) parts.push(`-H 'Content-Type: ${type}'`);
  if (type === 'application/json' && content?.schema) {
    parts.push(`-d '${JSON.stringify(exampleOf(contract, content.schema))}'`);
  } else if (type) {
    parts.push('--data-binary @FILE');
  }
  return `${parts.join(' \\\n  ')} \\\n  '${origin}${address}'`;
}
