package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: things about which staff may ask why they are refused. Implemented by the module that owns
 * them, for things whose existence is no secret.
 */
public interface AccessSubject {

    /** As in addresses: {@code schools}. */
    String resource();

    /** As in the access matrix: {@code school}. */
    String aggregate();

    /** Where the thing belongs, whoever asks; empty when there is no such thing. */
    Optional<Axes> axes(UUID id);
}
