package cn.tongxin.platform.security;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which roles count only for a caller who has proved itself by a second factor (S-02). A list of
 * roles, not a property of people: a teacher who is also the school's administrator reads notices
 * by password and administers by both. A wrong list stops the start, because a misspelt role would
 * silently need no second factor.
 */
@Singleton
@Startup
public class SecondFactor {
    /** Level of a password and a one-time code in the token's {@code acr}. */
    public static final int LEVEL = 2;

    private static final String NONE = "none";

    // S-02: who may see or change much is asked again after a shorter absence.
    private static final int IDLE_MINUTES = 30;
    private static final int IDLE_MINUTES_OF_DEMANDING_ROLES = 15;

    private final Set<String> roles;

    /**
     * @param demanding roles, or {@code none}
     * @param optional whether it may be none: for demos on synthetic data only
     */
    SecondFactor(
            @ConfigProperty(name = "tongxin.second-factor.roles") List<String> demanding,
            @ConfigProperty(name = "tongxin.second-factor.optional") boolean optional,
            AccessMatrix matrix) {
        Set<String> named = new TreeSet<>(demanding);
        named.remove(NONE);
        if (named.isEmpty() && !optional) {
            throw new IllegalStateException(
                    "tongxin.second-factor.roles names no role; only a demo may do without");
        }
        if (!matrix.roles().containsAll(named)) {
            named.removeAll(matrix.roles());
            throw new IllegalStateException("tongxin.second-factor.roles: no such roles " + named);
        }
        this.roles = Set.copyOf(named);
    }

    /** Whether a token of this level is too little for the role. */
    boolean isMissing(String role, int level) {
        return level < LEVEL && roles.contains(role);
    }

    /** After how many minutes without any input a client ends the session of this role. */
    public int idleMinutes(@Nullable String role) {
        return role != null && roles.contains(role)
                ? IDLE_MINUTES_OF_DEMANDING_ROLES
                : IDLE_MINUTES;
    }
}
