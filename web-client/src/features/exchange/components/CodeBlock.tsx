import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '@/shared/ui/copyText';
import { type Language, tokensOf } from '../model/highlight';
import styles from './CodeBlock.module.css';

interface Props {
  /** What it is called: a file name or a word. */
  name: string;
  language: Language;
  text: string;
  /** Scrolls inside instead of growing. */
  low?: boolean;
}

/** Text for machines, to be read and taken along as it is. */
export function CodeBlock({ name, language, text, low }: Props) {
  const { t } = useTranslation('exchange');
  const { message } = App.useApp();
  function copy() {
    copyText(text)
      .then(() => message.success(t('code.copied')))
      .catch(() => message.warning(t('code.failed')));
  }
  return (
    <figure className={styles.block}>
      <figcaption className={styles.head}>
        <code>{name}</code>
        <Button
          type="text"
          size="small"
          icon={<CopyOutlined />}
          aria-label={t('code.copyOf', { name })}
          onClick={copy}
        >
          {t('code.copy')}
        </Button>
      </figcaption>
      <section
        className={low ? `${styles.text} ${styles.low}` : styles.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
        tabIndex={0}
        aria-label={t('code.of', { name })}
      >
        <pre>
          {text
            .trimEnd()
            .split('\n')
            .map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
              <Fragment key={index}>
                {index > 0 && '\n'}
                {tokensOf(line, language).map((token, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: tokens never move
                  <span key={place} className={token.kind && styles[token.kind]}>
                    {token.text}
                  </span>
                ))}
              </Fragment>
            ))}
        </pre>
      </section>
    </figure>
  );
}
