import access from './access.zh-CN.json';
import { codeBook } from './codes';

/** Where work, proposals, accounts and grants stand: shown on their pages and nowhere else. */
export const accessCodes = codeBook(access);
