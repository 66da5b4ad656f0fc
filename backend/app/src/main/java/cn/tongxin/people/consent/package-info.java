/**
 * What families are told about personal information and what they agree to (domain.md §2.A
 * ConsentRecord, §3.10 P-02 to P-07). Texts have versions and are never changed once published. A
 * duty of the law is told, not asked for: it leaves a receipt. What goes beyond it is asked for,
 * refusing it closes nothing, and it is taken back as easily as it was given.
 *
 * <p>Whether a new version asks anew is not for its author to say: it does when what it says of
 * purpose and kinds of information is another text than before (P-07).
 *
 * <p>Below fourteen a guardian who decides for the child agrees, from the fourteenth birthday on
 * the pupil, in writing, because pupils have no accounts (P-06, P-18); the school keeps the paper.
 *
 * <pre>
 * PrivacyText    DRAFT     update    DRAFT      privacy-text:write
 *                DRAFT     publish   PUBLISHED  privacy-text:write   P-04
 *                PUBLISHED (another) REPLACED   the product, when its follower is published
 * ConsentRecord  GIVEN     withdraw  WITHDRAWN  consent:write; consent-paper:write for paper
 *                GIVEN     (text)    OUTDATED   computed, P-07
 * </pre>
 */
package cn.tongxin.people.consent;
