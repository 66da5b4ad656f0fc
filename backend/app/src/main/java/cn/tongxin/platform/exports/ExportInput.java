package cn.tongxin.platform.exports;

/**
 * What a job that exports is to do.
 *
 * @param sealed filters and sort, encrypted for the account that asked: a name or the end of a
 *     phone number may be among them
 */
record ExportInput(String sealed) {}
