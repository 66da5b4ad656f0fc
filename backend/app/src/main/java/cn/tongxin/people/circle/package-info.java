/**
 * Who can know of a pupil now, why, until when, and who has looked (peers.md §3 item 13; 个人信息保护法
 * 44, 网络保护条例 36). Nothing of it is stored: everybody in the circle is there because of a row that
 * gives a right, and is gone with that row.
 *
 * <p>Read by the family, the school's administrators and the class teacher. What the audit log
 * knows is told to the family alone (domain.md §4: the log is nobody's at a school, and "own access
 * history f"): that a psychology teacher has looked at a pupil would tell colleagues more than they
 * may know.
 */
package cn.tongxin.people.circle;
