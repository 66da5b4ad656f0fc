/** Pupils and those who answer for them, taken over from a table that the school has filled in. */
package cn.tongxin.people.intake;
