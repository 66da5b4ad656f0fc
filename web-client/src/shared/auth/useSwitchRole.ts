import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { chooseActingRole } from './actingRole';

/** Another role sees other rows and other buttons: nothing that was read before is kept. */
export function useSwitchRole(): (role: string) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (role) => {
    chooseActingRole(role);
    queries.removeQueries({
      predicate: (query) => !['me', 'sign-in-settings'].includes(String(query.queryKey[0])),
    });
    void queries.invalidateQueries({ queryKey: ['me'] }).then(() => navigate('/'));
  };
}
