/** The parts of OpenAPI 3.0 that our contract uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  pattern?: string;
  enum?: unknown[];
  example?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  'x-sensitivity'?: string;
  'x-mask'?: string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  schema?: Schema;
}

export interface Answer {
  $ref?: string;
  description?: string;
  content?: Record<string, { schema?: Schema }>;
  headers?: Record<string, { description?: string; schema?: Schema }>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, Answer>;
  security?: unknown[];
  'x-permission'?: string;
}

export interface Contract {
  info: { title: string; version: string; description?: string };
  tags: { name: string; description?: string }[];
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
}

const methods = ['get', 'post', 'put', 'delete'] as const;
export type Method = (typeof methods)[number];

/** One thing that can be called. */
export interface Entry extends Operation {
  method: Method;
  path: string;
}

export interface Group {
  tag: string;
  title: string;
  entries: Entry[];
}

export function entriesOf(contract: Contract): Entry[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ ...operation, method, path }] : [];
    }),
  );
}

/** Every word must be somewhere in what names an operation. */
export function groupsOf(contract: Contract, search: string): Group[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = entriesOf(contract);
  return contract.tags.flatMap(({ name, description = name }) => {
    const found = entries.filter((entry) => {
      if (!entry.tags.includes(name)) return false;
      const said = [entry.method, entry.path, entry.summary, entry['x-permission'], description].join(' ');
      return words.every((word) => said.toLowerCase().includes(word));
    });
    return found.length > 0 ? [{ tag: name, title: description, entries: found }] : [];
  });
}

/** What is written once and referred to. */
function target<T extends { $ref?: string }>(contract: Contract, value: T): T {
  if (!value.$ref) return value;
  const [, , kind, name] = value.$ref.split('/');
  const components = contract.components as unknown as Record<string, Record<string, T>>;
  return components[kind ?? '']?.[name ?? ''] ?? value;
}

export const schemaAt = (contract: Contract, schema: Schema) => target(contract, schema);
export const answerAt = (contract: Contract, answer: Answer) => target(contract, answer);

export function nameOf(schema: Schema): string | undefined {
  return schema.$ref?.split('/').at(-1);
}

export interface Success {
  status: string;
  answer: Answer;
  schema?: Schema;
  type?: string;
}

export function successOf(contract: Contract, entry: Entry): Success | undefined {
  const found = Object.entries(entry.responses).find(([status]) => status.startsWith('2'));
  if (!found) return undefined;
  const answer = answerAt(contract, found[1]);
  const [type, content] = Object.entries(answer.content ?? {})[0] ?? [];
  return { status: found[0], answer, type, schema: content?.schema };
}

/** The statuses of refusals: those of this operation in particular, and those that all have. */
export function refusalsOf(contract: Contract, entry: Entry): { own: number[]; common: number[] } {
  const entries = entriesOf(contract);
  const statuses = Object.keys(entry.responses)
    .map(Number)
    .filter((status) => status >= 400);
  const isCommon = (status: number) => entries.every((other) => String(status) in other.responses);
  return {
    own: statuses.filter((status) => !isCommon(status)),
    common: statuses.filter(isCommon),
  };
}
