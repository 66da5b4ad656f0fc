import audit from './audit.zh-CN.json';
import { codeBook } from './codes';

/** What the audit log tells of: only pages that show its lines need these words. */
export const auditCodes = codeBook(audit);
