/**
 * What leaves the platform for other systems: today the feed of changes.
 *
 * <p>May use: platform, kernel. It knows resources only through the platform's ports, so a module
 * becomes followable without this one changing.
 */
package cn.tongxin.exchange;
