import { Button, type ButtonProps } from 'antd';
import { useId } from 'react';
import type { AllowedAction } from '@/shared/api/types';
import styles from './ActionButton.module.css';

interface Props extends Pick<ButtonProps, 'type' | 'icon' | 'danger' | 'size'> {
  /** As the server says it; nothing is shown of what this caller may never do. */
  action: AllowedAction | undefined;
  text: string;
  onClick: () => void;
}

/** Something that can be done now; when it cannot, the reason stands in plain sight. */
export function ActionButton({ action, text, onClick, ...look }: Props) {
  const reason = useId();
  if (!action) return null;
  const closed = !action.enabled && action.reason;
  return (
    <span className={styles.action}>
      <Button
        {...look}
        disabled={!action.enabled}
        aria-describedby={closed ? reason : undefined}
        onClick={onClick}
      >
        {text}
      </Button>
      {closed && (
        <span id={reason} className={styles.reason}>
          {action.reason}
        </span>
      )}
    </span>
  );
}
