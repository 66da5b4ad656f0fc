import { createHmac } from 'node:crypto';

const PERIOD = 30;

/**
 * The six digits an authenticator shows (RFC 6238 with Keycloak's defaults).
 *
 * @param ahead periods from now: a code is good once, and one period early is early enough
 */
export function totp(secret: string, ahead = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / PERIOD) + ahead));
  const hash = createHmac('sha1', Buffer.from(secret)).update(counter).digest();
  const offset = (hash[hash.length - 1] ?? 0) & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
