import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { SignInSettings } from '../api/types';
import { clearActingRole } from './actingRole';

/** Seconds of life a token must still have when a request leaves with it. */
const LEEWAY = 20;

/**
 * The sign-in of this tab. Tokens live in memory only; after a reload the browser is sent to
 * Keycloak, whose own session answers without asking again. The store that outlives the redirect
 * holds the state and the PKCE verifier of one sign-in, never a token.
 */
class Session {
  private manager?: UserManager;
  private refreshing?: Promise<boolean>;
  private secondFactorAcr = '';
  private over = false;
  private readonly onExpired = new Set<() => void>();

  open(settings: SignInSettings): UserManager {
    this.secondFactorAcr = settings.secondFactorAcr;
    this.manager ??= new UserManager({
      authority: settings.issuer,
      client_id: settings.clientId,
      redirect_uri: `${location.origin}/signed-in`,
      post_logout_redirect_uri: `${location.origin}/signed-out`,
      response_type: 'code',
      scope: 'openid profile',
      automaticSilentRenew: false,
      monitorSession: false,
      requestTimeoutInSeconds: 15,
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
    });
    return this.manager;
  }

  /** A token that lives long enough for one request; refreshed first when it does not. */
  async accessToken(): Promise<string | undefined> {
    if (this.over) return undefined;
    let user = await this.manager?.getUser();
    if (user && (user.expires_in ?? 0) < LEEWAY && (await this.refresh())) {
      user = await this.manager?.getUser();
    }
    return user?.access_token;
  }

  /** One refresh at a time: refresh tokens rotate, and a second use of the same one ends the session. */
  refresh(): Promise<boolean> {
    this.refreshing ??= this.renew().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async renew(): Promise<boolean> {
    const user = await this.manager?.getUser();
    if (this.over || !this.manager || !user?.refresh_token) return false;
    try {
      return (await this.manager.signinSilent()) !== null;
    } catch (cause) {
      if (cause instanceof TypeError) return false;
      this.tellExpired();
      return false;
    }
  }

  /**
   * Nobody is there any more (S-02): nothing is sent or refreshed from here on, and Keycloak is told,
   * so that whoever comes by does not get in by a click. The role worked under goes as at a sign-out:
   * the next to sign in here may be somebody else.
   */
  async end(): Promise<void> {
    if (this.over) return;
    this.over = true;
    clearActingRole();
    this.tellExpired();
    try {
      await this.manager?.revokeTokens(['refresh_token']);
    } catch {
      // Keycloak is away. The tokens go all the same, and the next sign-in asks for the password.
    }
    await this.manager?.removeUser();
  }

  /** Whether it was ended because nobody was there; the page stays, what is on it is not refreshed. */
  hasEnded(): boolean {
    return this.over;
  }

  private tellExpired(): void {
    for (const tell of this.onExpired) tell();
  }

  /** Leaves for a sign-in with a second factor (RFC 9470) and comes back to the same page. */
  async stepUp(): Promise<void> {
    await this.manager?.signinRedirect({
      acr_values: this.secondFactorAcr,
      state: { returnTo: location.pathname + location.search },
    });
  }

  whenExpired(listener: () => void): () => void {
    this.onExpired.add(listener);
    return () => this.onExpired.delete(listener);
  }
}

export const session = new Session();
