/**
 * The real PostgreSQL and the real Keycloak as child processes, from Maven artifacts: behind {@code
 * ./start} ({@link cn.tongxin.embedded.Launcher}) and behind tests ({@link
 * cn.tongxin.embedded.TestDatabase}, {@link cn.tongxin.embedded.TestKeycloak}). Production never
 * uses this module: it has its own servers, and brings them up to date with {@code
 * cn.tongxin.schema.Migrator} and {@code cn.tongxin.keycloak.RealmCommand}.
 */
package cn.tongxin.embedded;
