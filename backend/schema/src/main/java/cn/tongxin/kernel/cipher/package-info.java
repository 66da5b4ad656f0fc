/**
 * Encrypted fields (ADR 0019). Of the kernel, so it knows the JDK only; it stands in this module
 * because the API and the city loader write the same columns and must write them alike.
 */
package cn.tongxin.kernel.cipher;
