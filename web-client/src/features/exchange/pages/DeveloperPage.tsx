import '../texts';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageHeader } from '@/shared/ui/PageHeader';
import { SectionNav } from '../components/SectionNav';

/** For whoever connects another system: from the first call to the last refusal. */
export function Component() {
  const { t } = useTranslation('exchange');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <SectionNav />
      <Outlet />
    </>
  );
}
