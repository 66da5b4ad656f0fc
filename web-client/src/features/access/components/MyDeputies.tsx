import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { roleName } from '@/shared/auth/me';
import { formatInstantShort } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useDeputies, useEndDeputy } from '../api/deputies';
import { lastDayWords, placeWords } from '../model/words';
import styles from './Grants.module.css';

/** Whoever stands in for me, and a way to take it back. */
export function MyDeputies() {
  const { t } = useTranslation('access');
  const { message, modal } = App.useApp();
  const found = useDeputies();
  const end = useEndDeputy();
  const deputies = found.data?.items ?? [];
  if (deputies.length === 0) return null;
  const ask = (id: string, name: string) =>
    modal.confirm({
      title: t('deputies.endTitle', { name }),
      content: t('deputies.endHelp'),
      okText: t('deputies.end'),
      cancelText: t('proposals.cancel'),
      onOk: () =>
        end.mutateAsync({ id, reason: t('deputies.endReason') }).then(
          () => void message.success(t('deputies.ended')),
          () => undefined,
        ),
    });
  return (
    <Card title={t('deputies.mine')}>
      {end.isError && <ProblemAlert error={end.error} />}
      <ul className={styles.deputies}>
        {deputies.map((deputy) => (
          <li key={deputy.id}>
            <span>
              <strong>{deputy.account.name}</strong> · {deputy.account.username} · {roleName(deputy.role)} ·{' '}
              {placeWords(deputy.place)}
              <br />
              {t('deputies.period', {
                from: formatInstantShort(deputy.validFrom),
                until: lastDayWords(deputy.validTo),
              })}
            </span>
            <Button onClick={() => ask(deputy.id, deputy.account.name)}>{t('deputies.end')}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
