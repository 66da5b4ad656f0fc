import { ArrowLeftOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type Importable, importableBy } from '@/shared/auth/importable';
import { useMe } from '@/shared/auth/me';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { useStartImport } from '../api/imports';
import { ImportForm } from '../components/ImportForm';
import { ImportRun } from '../components/ImportRun';
import type { Ask, Mode } from '../model/imports';
import styles from './ImportPage.module.css';
import '../texts';

/** Takes over a table of pupils with their guardians, of staff or of schools: checked first, then written. */
export function Component() {
  const { t } = useTranslation('imports');
  const [search] = useSearchParams();
  const resources = importableBy(useMe());
  const asked = search.get('resource');
  const first = resources.find((resource) => resource === asked) ?? resources[0];
  return (
    <>
      <PageHeader
        above={
          first && (
            <Link to={`/${first}`} className={styles.back}>
              <ArrowLeftOutlined /> {t(`toList.${first}`)}
            </Link>
          )
        }
        title={t('title')}
        subtitle={t('subtitle')}
      />
      {first ? (
        <Wizard resources={resources} first={first} />
      ) : (
        <Card>
          <EmptyState title={t('noneTitle')} text={t('noneText')} />
        </Card>
      )}
    </>
  );
}

interface Props {
  resources: Importable[];
  first: Importable;
}

function Wizard({ resources, first }: Props) {
  const { t } = useTranslation('imports');
  const [ask, setAsk] = useState<Ask>();
  const [run, setRun] = useState<{ id: string; mode: Mode }>();
  const start = useStartImport();
  const place = useFocusAtNews(run?.id);

  const begin = (asked: Ask, mode: Mode) => {
    setAsk(asked);
    start.mutate({ ask: asked, mode }, { onSuccess: ({ id }) => setRun({ id, mode }) });
  };
  // A corrected table is another file, even under the same name: it is chosen anew.
  const initial = ask ? { ...ask, file: undefined } : { resource: first, together: false };

  return (
    <section ref={place} tabIndex={-1} aria-label={t('title')} className={styles.wizard}>
      {run && ask ? (
        <ImportRun
          {...run}
          ask={ask}
          busy={start.isPending}
          error={start.error}
          onWrite={() => begin(ask, 'WRITE')}
          onAgain={() => {
            start.reset();
            setRun(undefined);
          }}
        />
      ) : (
        <ImportForm
          resources={resources}
          initial={initial}
          busy={start.isPending}
          error={start.error}
          onCheck={(asked) => begin(asked, 'CHECK')}
        />
      )}
    </section>
  );
}

/** The button that was pressed is gone with its step: reading goes on where the next one begins. */
function useFocusAtNews(shown: string | undefined) {
  const place = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    place.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [shown]);
  return place;
}
