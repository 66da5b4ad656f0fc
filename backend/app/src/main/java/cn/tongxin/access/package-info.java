/**
 * Accounts, role grants and what a caller may do.
 *
 * <p>May use: platform, kernel. Others implement its port {@link cn.tongxin.access.ScopeTree}.
 */
package cn.tongxin.access;
