export type Language = 'sh' | 'js' | 'java' | 'py' | 'json' | 'xml' | 'css';

export interface Token {
  kind?: 'comment' | 'string';
  text: string;
}

const strings = '"(?:[^"\\\\]|\\\\.)*"|\'(?:[^\'\\\\]|\\\\.)*\'|`(?:[^`\\\\]|\\\\.)*`';
const hash = '(?<=^|\\s)#.*$';
const slashes = '(?<=^|\\s)//.*$|/\\*\\*.*\\*/';
const marks = '<!--.*-->';

const comments: Partial<Record<Language, string>> = { sh: hash, py: hash, xml: marks };

/** Enough to read by: what is a remark and what is text. One line at a time. */
export function tokensOf(line: string, language: Language): Token[] {
  const comment = comments[language] ?? slashes;
  const pattern = new RegExp(`(${comment})|(${strings})`, 'g');
  const tokens: Token[] = [];
  let from = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > from) tokens.push({ text: line.slice(from, match.index) });
    tokens.push({ kind: match[1] === undefined ? 'string' : 'comment', text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < line.length) tokens.push({ text: line.slice(from) });
  return tokens;
}
