import { useTranslation } from 'react-i18next';
import type { PrivacyNotice } from '@/shared/api/types';
import { dayOf } from '@/shared/format/days';
import { formatDate } from '@/shared/format/format';
import '../consentTexts';
import styles from './Consents.module.css';

/** One text as families read it: the point first, the whole of it one tap away. */
export function NoticeText({ notice, open = false }: { notice: PrivacyNotice; open?: boolean }) {
  const { t } = useTranslation('consents');
  return (
    <div className={styles.text}>
      <p className={styles.soft}>{t(`kind.${notice.kind}`)}</p>
      <p>{notice.what}</p>
      {notice.necessity && <Part title={t('privacy.why')} text={notice.necessity} />}
      {notice.effect && <Part title={t('privacy.effect')} text={notice.effect} />}
      <details open={open}>
        <summary>{t('privacy.more')}</summary>
        {notice.body.split(/\n\s*\n/).map((paragraph, at) => (
          // Paragraphs of a text that never changes: where one stands is what it is.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={at}>{paragraph}</p>
        ))}
        <p className={styles.soft}>
          {t('privacy.number', { number: notice.number, at: formatDate(dayOf(notice.publishedAt)) })}
        </p>
      </details>
    </div>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <p>
      <strong>{title}</strong>
      <br />
      {text}
    </p>
  );
}
