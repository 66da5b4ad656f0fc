import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useSignOut } from '@/shared/auth/useSignOut';
import { isSignOut } from '@/shared/routes/signOut';
import { Loading } from '@/shared/ui/Loading';

/** Reached once nothing unsaved stands in the way; an address alone signs nobody out. */
export function SignOutPage() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const signOut = useSignOut();
  const wanted = isSignOut(useLocation());
  const begun = useRef(false);
  useEffect(() => {
    if (!wanted || begun.current) return;
    begun.current = true;
    signOut(() => void navigate('/', { replace: true }));
  }, [wanted, signOut, navigate]);
  return wanted ? <Loading text={t('start.signingOut')} /> : <Navigate to="/" replace />;
}
