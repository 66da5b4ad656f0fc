import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { usePhone } from '../theme/usePhone';
import { Facts } from './Facts';
import { ProblemAlert } from './ProblemAlert';
import styles from './RuleLink.module.css';

/** The number of a rule that was broken; a click tells what it says and where it comes from. */
export function RuleLink({ id }: { id: string }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const rule = useQuery({
    queryKey: ['rules', id],
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => bodyOf(api.GET('/api/v1/rules/{id}', { params: { path: { id } } })),
  });
  return (
    <>
      <Button
        type="link"
        className={styles.link}
        aria-label={t('rule.open', { id })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('rule.name', { id })}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement={phone ? 'bottom' : 'right'}
        size={phone ? 'default' : 400}
        title={t('rule.name', { id })}
      >
        {rule.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
        {rule.isError && <ProblemAlert error={rule.error} onRetry={() => void rule.refetch()} />}
        {rule.data && (
          <Facts
            facts={[
              { label: t('rule.text'), value: rule.data.text, wide: true },
              { label: t('rule.source'), value: rule.data.source, wide: true },
              {
                label: t('rule.enforcement'),
                value: t(`rule.${rule.data.enforcement}`),
                wide: true,
              },
            ]}
          />
        )}
      </Drawer>
    </>
  );
}
