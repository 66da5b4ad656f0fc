import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { Total } from '@/shared/api/types';
import { useAllInvitees } from '../api/invitations';
import { type Chosen, choose, MOST } from '../model/invitations';
import styles from '../pages/InvitePage.module.css';

interface Props {
  query: Record<string, string>;
  total?: Total;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onInvite: () => void;
}

/** How many are ticked, all of the filter at once, and the step that follows. */
export function SelectionBar({ query, total, chosen, onChoose, onInvite }: Props) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const all = useAllInvitees();
  const takeAll = () =>
    all.mutate(query, {
      onSuccess: ({ items }) => {
        const next = choose(chosen, items);
        onChoose(next);
        if (items.some(({ person }) => !next.has(person)) || (total?.value ?? 0) > items.length) {
          void message.info(t('invite.most', { most: MOST }));
        }
      },
      onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title),
    });
  const count = chosen.size;
  return (
    <section className={styles.bar} aria-label={t('invite.selection')}>
      <strong role="status">{t('invite.chosen', { count })}</strong>
      <Button onClick={takeAll} loading={all.isPending}>
        {t('invite.all')}
      </Button>
      {count > 0 && (
        <Button type="text" onClick={() => onChoose(new Map())}>
          {t('invite.none')}
        </Button>
      )}
      <span className={styles.push} />
      {count === 0 && <span className={styles.soft}>{t('invite.chooseFirst')}</span>}
      <Button type="primary" disabled={count === 0} onClick={onInvite}>
        {t('invite.title')}
      </Button>
    </section>
  );
}
