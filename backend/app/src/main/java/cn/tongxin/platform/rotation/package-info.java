/**
 * Encrypts what is stored anew with the key that is active now, while the product serves (house.md
 * §4.3, ADR 0019). Which columns those are says {@code encrypted-columns.csv}.
 */
package cn.tongxin.platform.rotation;
