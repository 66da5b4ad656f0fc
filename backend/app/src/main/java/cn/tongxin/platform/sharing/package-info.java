/**
 * What can be given to other agencies (domain.md §3.12, ADR 0039): each module that owns rows says
 * which fields of them, and one class reads them, inside the rows of an agreement and nowhere else.
 * Tables with row security cannot be named here.
 */
package cn.tongxin.platform.sharing;
