import { blocksOf, spansOf } from '../model/markdown';
import styles from './Markdown.module.css';

/** A change log as it was written, in the language it was written in. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.text} lang="en">
      {blocksOf(text).map((block, index) => {
        const key = `${index}:${block.kind}`;
        if (block.kind === 'list') {
          return (
            <ul key={key}>
              {block.items.map((item) => (
                <li key={item}>
                  <Words text={item} />
                </li>
              ))}
            </ul>
          );
        }
        // The card has said the title.
        if (block.kind === 'title') return null;
        if (block.kind === 'heading') return <h3 key={key}>{block.text}</h3>;
        return (
          <p key={key}>
            <Words text={block.text} />
          </p>
        );
      })}
    </div>
  );
}

function Words({ text }: { text: string }) {
  return spansOf(text).map((span, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: words never move
    span.code ? <code key={index}>{span.text}</code> : span.text,
  );
}
