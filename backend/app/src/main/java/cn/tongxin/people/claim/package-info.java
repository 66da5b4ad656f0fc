/**
 * How families get to their children without WeChat (domain.md §2.A, J1): the class teacher prints
 * one code per pupil, and a parent who has signed in with the identity provider enters it. Whoever
 * has none names the child and its birthday, which leads to the child if the school has the
 * parent's phone on file. Both make a link that waits for the school, and no right before that.
 *
 * <p>What is asked of whom must not tell anybody who goes to school here: a match is answered the
 * same way whether there is such a child or not, and five tries that bring nothing are all there
 * are in a day.
 */
package cn.tongxin.people.claim;
