import { codeBook } from './codes';
import permissions from './permissions.zh-CN.json';

/** What one may do, in words: shown on the account's own page and in the contract. */
export const permissionCodes = codeBook(permissions);
