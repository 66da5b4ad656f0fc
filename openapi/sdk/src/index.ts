export * from './changes.ts';
export * from './client.ts';
export type { Item, ListPath, Options, PathOf, Result, Schemas } from './contract.ts';
export * from './problem.ts';
export { clientCredentials, type ServiceAccount, type TokenSource } from './token.ts';
export * from './transport.ts';
