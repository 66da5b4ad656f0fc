package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import org.jspecify.annotations.Nullable;

/**
 * Event: nobody works at a place any more. Fired, in the transaction that ends the place, by the
 * module that owns places; grants for it end in the same transaction. No grant is carried over to a
 * successor, but the accounts are: somebody there has to be able to see and to grant them.
 *
 * @param ref as in grants: id of the school
 * @param successor unit and school that carry on, when the place becomes part of another one
 * @param reason for those who read the grants later
 */
public record PlaceEnded(ScopeKind kind, String ref, @Nullable Axes successor, String reason) {}
