package cn.tongxin.access;

import cn.tongxin.kernel.scope.Axes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Port: things about which staff may ask why they are refused. Implemented by the module that owns
 * them, for things whose existence is no secret.
 */
public interface AccessSubject {

    /** As in addresses: {@code schools}. */
    String resource();

    /**
     * What it really takes, whoever asks; empty when there is no such thing.
     *
     * @param right read, write or approve
     */
    Optional<Asked> asked(UUID id, String right);

    /**
     * The rights and places that the answer of the product depends on.
     *
     * @param permissions all of them under one role; the first is the one of the thing itself
     * @param places where the thing belongs, the first above all
     * @param oneIsEnough whether a right at one of the places will do; otherwise it takes them all
     * @param against what stands against it for this caller even with every right
     */
    record Asked(
            List<String> permissions,
            List<Axes> places,
            boolean oneIsEnough,
            @Nullable String against) {
        public Asked {
            permissions = List.copyOf(permissions);
            places = List.copyOf(places);
        }

        /** One right at one place. */
        public static Asked of(String permission, Axes place) {
            return new Asked(List.of(permission), List.of(place), false, null);
        }
    }
}
