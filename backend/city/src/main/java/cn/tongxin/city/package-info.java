/**
 * A synthetic Nanning: real divisions and outlines, invented schools, people and organisations. The
 * generator is a pure function of the seed; the loader writes its rows by COPY in one transaction.
 * Uses only {@code cn.tongxin.schema.text}; nothing of the API, and the API nothing of this.
 */
package cn.tongxin.city;
