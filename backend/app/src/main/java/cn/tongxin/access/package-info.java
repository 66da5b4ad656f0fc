/**
 * Accounts, role grants, what a caller may do, what one proposes and another approves, and what is
 * to be done by whom until when.
 *
 * <p>May use: person, platform, kernel. Others implement its ports {@link
 * cn.tongxin.access.ScopeTree}, {@link cn.tongxin.access.GrantSource}, {@link
 * cn.tongxin.access.ProposalSource}, {@link cn.tongxin.access.WorkItemSource}, {@link
 * cn.tongxin.access.WorkItemScan} and {@link cn.tongxin.access.DueDates}, and fire {@link
 * cn.tongxin.access.PlaceEnded}, {@link cn.tongxin.access.PostEnded} and {@link
 * cn.tongxin.access.WorkplaceMoved}.
 */
package cn.tongxin.access;
