import ts from 'typescript';

/** A namespace and a key in it; a key that is put together at run time is a pattern. */
interface Use {
  at: string;
  namespace: string;
  key: string | RegExp;
}

interface Faults {
  /** Keys that are asked for and do not exist. */
  missing: string[];
  /** Texts that nobody asks for. */
  unused: string[];
}

/** Holds every call of `t` in the sources against the texts there are. */
export function textFaults(sources: Record<string, string>, texts: Record<string, object>): Faults {
  const known = new Set(Object.entries(texts).flatMap(([name, tree]) => leaves(tree, `${name}:`)));
  const used = new Set<string>();
  const missing: string[] = [];
  for (const [file, source] of Object.entries(sources)) {
    const { uses, perhaps } = usesIn(file, source);
    for (const { at, namespace, key } of uses) {
      const found = matching(known, namespace, key);
      if (found.length === 0) missing.push(`${at} ${namespace}:${key}`);
      for (const one of found) used.add(one);
    }
    for (const one of perhaps) used.add(one);
  }
  return { missing, unused: [...known].filter((one) => !used.has(one)) };
}

function leaves(tree: object, path: string): string[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${name}.`) : [`${path}${name}`],
  );
}

function matching(known: Set<string>, namespace: string, key: string | RegExp): string[] {
  if (typeof key === 'string') {
    const one = `${namespace}:${key}`;
    // A list of texts is asked for as a whole.
    return known.has(one)
      ? [one]
      : [...known].filter((text) => /^\.\d/.test(text.slice(one.length)) && text.startsWith(one));
  }
  const within = `${namespace}:`;
  return [...known].filter((one) => one.startsWith(within) && key.test(one.slice(within.length)));
}

/** Where a `t` comes from: the nearest hook or parameter around the call. */
type Scope = { namespace?: string; around?: Scope };

function usesIn(file: string, source: string): { uses: Use[]; perhaps: string[] } {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const uses: Use[] = [];
  const open = new Set<string>();
  const literals: string[] = [];
  const [, direct, directly = ''] = /^\s*import (\w+) from '.*\/(common)\.zh-CN\.json';$/m.exec(source) ?? [];

  const visit = (node: ts.Node, around: Scope): void => {
    const scope = ts.isFunctionLike(node) ? { around } : around;
    if (ts.isStringLiteralLike(node)) literals.push(node.text);
    if (ts.isVariableDeclaration(node) || ts.isParameter(node)) {
      scope.namespace = namespaceOf(node, tree) ?? scope.namespace;
    }
    if (direct && ts.isPropertyAccessExpression(node) && !ts.isPropertyAccessExpression(node.parent)) {
      const [from, ...path] = node.getText(tree).split('.');
      const key = new RegExp(`^${path.join('\\.')}(\\.|$)`);
      if (from === direct) uses.push({ at: file, namespace: directly, key });
    }
    if (ts.isCallExpression(node) && node.expression.getText(tree) === 't' && node.arguments[0]) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      const at = `${file}:${line + 1}`;
      const namespace = here(scope);
      if (!namespace) throw new Error(`${at} asks a t that comes from nowhere`);
      for (const asked of keysOf(node.arguments[0])) {
        if (asked === undefined) open.add(namespace);
        else if (typeof asked === 'string') uses.push({ at, ...named(asked, namespace) });
        else uses.push({ at, namespace, key: asked });
      }
    }
    ts.forEachChild(node, (child) => visit(child, scope));
  };
  visit(tree, {});
  // Where a key comes out of a variable, it stands somewhere in the same file.
  const perhaps = [...open].flatMap((namespace) => literals.map((text) => `${namespace}:${text}`));
  return { uses, perhaps };
}

function here(scope: Scope | undefined): string | undefined {
  return scope && (scope.namespace ?? here(scope.around));
}

function named(asked: string, namespace: string): { namespace: string; key: string } {
  const [other, key] = asked.split(':', 2);
  return other && key ? { namespace: other, key } : { namespace, key: asked };
}

/** `const { t } = useTranslation('org')` or `t: TFunction<'org'>`, by whatever name the type goes. */
function namespaceOf(node: ts.VariableDeclaration | ts.ParameterDeclaration, tree: ts.SourceFile) {
  if (ts.isVariableDeclaration(node)) {
    const hook = node.initializer?.getText(tree).match(/^useTranslation\((?:'(\w+)')?\)$/);
    return hook && (hook[1] ?? 'common');
  }
  if (node.name.getText(tree) !== 't' || !node.type) return undefined;
  const type = node.type.getText(tree);
  const alias = new RegExp(`type ${type} = (TFunction<'\\w+'>)`).exec(tree.text)?.[1];
  return /^TFunction<'(\w+)'>$/.exec(alias ?? type)?.[1];
}

/** The keys an expression can come to; undefined for one that only running tells. */
function keysOf(node: ts.Expression): (string | RegExp | undefined)[] {
  if (ts.isParenthesizedExpression(node)) return keysOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [undefined];
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return [new RegExp(`^${escaped.join('[^.]+')}$`)];
}
