import type { Method } from '../model/contract';
import styles from './MethodTag.module.css';

/** The verb of a call; its word carries the meaning. */
export function MethodTag({ method }: { method: Method }) {
  return <span className={`${styles.method} ${styles[method]}`}>{method.toUpperCase()}</span>;
}
