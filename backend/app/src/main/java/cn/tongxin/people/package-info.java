/**
 * Pupils, where they learn, who answers for them, and who may know what of them (domain.md §2.A).
 *
 * <p>May use: org, messaging, access, person, platform, kernel. Whether a pupil exists is a secret
 * to whoever has nothing to do with it: what is out of scope is answered like what does not exist.
 */
package cn.tongxin.people;
