import { isProblem, UnreadableError } from './problem.ts';
import type { Transport } from './transport.ts';

/** Gives an access token; `renew` asks for another one than last time, because that was refused. */
export type TokenSource = (renew: boolean) => Promise<string> | string;

export interface ServiceAccount {
  /** The `issuer` of GET /api/v1/sign-in-settings. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  transport: Transport;
}

interface Granted {
  access_token: string;
  expires_in: number;
}

/** Seconds before its end at which a token is no longer used. */
const EARLY = 30;

const form = (fields: Record<string, string>) =>
  Object.keys(fields)
    .map((name) => `${name}=${encodeURIComponent(fields[name] ?? '')}`)
    .join('&');

/** Tokens of a service account. For servers only: a secret has no place in a page or a mini-program. */
export function clientCredentials(account: ServiceAccount): TokenSource {
  let last: { token: string; until: number } | undefined;
  return async (renew) => {
    if (last && !renew && Date.now() < last.until) return last.token;
    const answer = await account.transport({
      method: 'POST',
      url: `${account.issuer}/protocol/openid-connect/token`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: form({
        grant_type: 'client_credentials',
        client_id: account.clientId,
        client_secret: account.clientSecret,
      }),
    });
    if (answer.status !== 200) throw new UnreadableError(answer.status);
    const granted = JSON.parse(answer.body) as Granted;
    last = { token: granted.access_token, until: Date.now() + (granted.expires_in - EARLY) * 1000 };
    return last.token;
  };
}

/** Refusals that another token can overcome. A second factor is a person's business. */
export function needsAnotherToken(thrown: unknown): boolean {
  return isProblem(thrown, 'UNAUTHENTICATED', 'ROLE_NOT_IN_TOKEN');
}
