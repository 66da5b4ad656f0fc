import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import styles from './BackLink.module.css';

/** Above the title of a page: where one comes from. */
export function BackLink({ to, text }: { to: string; text: string }) {
  return (
    <Link to={to} className={styles.back}>
      <ArrowLeftOutlined /> {text}
    </Link>
  );
}
