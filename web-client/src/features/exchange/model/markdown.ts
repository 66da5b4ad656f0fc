/** As much of Markdown as our change logs use. */
export type Block = { kind: 'title' | 'heading' | 'text'; text: string } | { kind: 'list'; items: string[] };

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  // An empty line ends what went on so far.
  let open = false;
  for (const line of markdown.split('\n')) {
    const last = blocks.at(-1);
    if (line.trim() === '') open = false;
    else if (line.startsWith('# ')) blocks.push({ kind: 'title', text: line.slice(2) });
    else if (line.startsWith('## ')) blocks.push({ kind: 'heading', text: line.slice(3) });
    else if (line.startsWith('- ')) {
      if (last?.kind === 'list') last.items.push(line.slice(2));
      else blocks.push({ kind: 'list', items: [line.slice(2)] });
      open = true;
    } else if (open && last?.kind === 'list') {
      last.items.push(`${last.items.pop()} ${line.trim()}`);
    } else if (open && last?.kind === 'text') {
      last.text += ` ${line.trim()}`;
    } else {
      blocks.push({ kind: 'text', text: line.trim() });
      open = true;
    }
  }
  return blocks;
}

export interface Span {
  code: boolean;
  text: string;
}

/** Code between backticks; the rest is words. */
export function spansOf(text: string): Span[] {
  return text
    .split('`')
    .map((part, index) => ({ code: index % 2 === 1, text: part }))
    .filter((span) => span.text !== '');
}
