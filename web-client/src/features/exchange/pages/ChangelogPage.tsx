import contractChanges from '@openapi/CHANGELOG.md?raw';
import sdkChanges from '@openapi/sdk/CHANGELOG.md?raw';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { Markdown } from '../components/Markdown';
import styles from './ChangelogPage.module.css';

/** What changed in the contract and in the SDK, newest first. */
export function Component() {
  const { t } = useTranslation('exchange');
  return (
    <div className={styles.column}>
      <Card title={t('changelog.contract')}>
        <Markdown text={contractChanges} />
      </Card>
      <Card title={t('changelog.sdk')}>
        <Markdown text={sdkChanges} />
      </Card>
    </div>
  );
}
