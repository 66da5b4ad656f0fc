/**
 * What happens to the product when parts of it fail under load, and whether anything that was
 * promised is lost or done twice.
 */
package cn.tongxin.bench.fault;
