/**
 * A human once: name, sex, phone. Staff, guardians, lecturers and volunteers of other modules point
 * here, so that one correction is seen everywhere. The identity number comes with field encryption
 * in a later issue.
 *
 * <p>May use: platform, kernel. A record is kept at one school (or unit): where its main assignment
 * is; whoever moves the assignment moves the record in the same transaction.
 */
package cn.tongxin.person;
