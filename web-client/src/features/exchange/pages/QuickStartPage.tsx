import { DownloadOutlined } from '@ant-design/icons';
import { Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { useSearchParams } from 'react-router';
import { usePhone } from '@/shared/theme/usePhone';
import { Card } from '@/shared/ui/Card';
import { CodeBlock } from '../components/CodeBlock';
import { Programs } from '../components/Programs';
import { followChanges, quickStarts } from '../model/samples';
import styles from './QuickStartPage.module.css';

/** The first successful call in five minutes, in the language of the reader's choice. */
export function Component() {
  const { t } = useTranslation('exchange');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('lang');
  const shown = quickStarts.find((sample) => sample.id === asked) ?? quickStarts[0];
  const steps = t('start.steps', { returnObjects: true }) as string[];
  return (
    <div className={styles.layout}>
      <div className={styles.column}>
        <Card title={t('start.title')}>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Languages
            shown={shown}
            onChoose={(lang) => setSearch({ lang }, { replace: true, preventScrollReset: true })}
          />
        </Card>
        <Card title={t('start.feed')}>
          <p className={styles.text}>{t('start.feedText')}</p>
          <CodeBlock name={followChanges.file} language={followChanges.language} text={followChanges.text} />
        </Card>
        <Card title={t('start.programs')}>
          <p className={styles.text}>{t('start.programsText')}</p>
          <Programs />
        </Card>
      </div>
      <div className={styles.column}>
        <Addresses />
        <Habits />
      </div>
    </div>
  );
}

interface LanguagesProps {
  shown: (typeof quickStarts)[number] | undefined;
  onChoose: (lang: string) => void;
}

/** One tab a language; on a phone they do not fit side by side, and are a list to choose from. */
function Languages({ shown, onChoose }: LanguagesProps) {
  const { t } = useTranslation('exchange');
  const phone = usePhone();
  if (phone) {
    return (
      <>
        <Select
          className={styles.language}
          aria-label={t('start.language')}
          value={shown?.id}
          onChange={onChoose}
          options={quickStarts.map(({ id, label }) => ({ value: id, label }))}
        />
        {shown && <CodeBlock name={shown.file} language={shown.language} text={shown.text} />}
      </>
    );
  }
  return (
    <Tabs
      aria-label={t('start.language')}
      activeKey={shown?.id}
      onChange={onChoose}
      items={quickStarts.map(({ id, label, file, language, text }) => ({
        key: id,
        label,
        children: <CodeBlock name={file} language={language} text={text} />,
      }))}
    />
  );
}

function Addresses() {
  const { t } = useTranslation('exchange');
  const { settings } = useAuth();
  const { origin } = location;
  return (
    <Card title={t('start.addresses')}>
      <dl className={styles.facts}>
        <dt>{t('start.api')}</dt>
        <dd>
          <code>{origin}/api/v1</code>
        </dd>
        <dt>{t('start.issuer')}</dt>
        <dd>
          <code>{settings.authority}</code>
        </dd>
        <dt>{t('start.contract')}</dt>
        <dd>
          <a href="/openapi.yaml" download>
            <DownloadOutlined aria-hidden="true" /> openapi.yaml
          </a>
        </dd>
        <dt>{t('start.sdk')}</dt>
        <dd>
          <code>npm install {origin}/sdk/tongxin-sdk.tgz</code>
        </dd>
      </dl>
    </Card>
  );
}

function Habits() {
  const { t } = useTranslation('exchange');
  const habits = t('start.habits', { returnObjects: true }) as { name: string; text: string }[];
  return (
    <Card title={t('start.rules')}>
      <dl className={styles.facts}>
        {habits.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
