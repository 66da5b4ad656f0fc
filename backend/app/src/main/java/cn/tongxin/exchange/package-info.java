/**
 * What leaves the platform for other systems, and what comes from their tables: the feed of
 * changes, sharing agreements and the pulls they allow, keys of partners, exports and imports.
 *
 * <p>May use: org, messaging, access, platform, kernel. It knows the rows of other modules only
 * through the platform's ports, so a module becomes followable or shareable without this one
 * changing.
 */
package cn.tongxin.exchange;
