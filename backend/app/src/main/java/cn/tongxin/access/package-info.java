/**
 * Accounts, role grants, what a caller may do, and what one proposes and another approves.
 *
 * <p>May use: platform, kernel. Others implement its ports {@link cn.tongxin.access.ScopeTree} and
 * {@link cn.tongxin.access.ProposalSource}.
 */
package cn.tongxin.access;
