package cn.tongxin.platform.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** A token that has passed every check; the principal of a signed-in caller. */
final class AccessToken implements JsonWebToken {
    private static final String RAW = "raw_token";

    private final String raw;
    private final Map<String, Object> claims;

    AccessToken(String raw, JwtClaims checked) {
        this.raw = raw;
        this.claims = Map.copyOf(checked.getClaimsMap());
    }

    /** Realm roles, as Keycloak writes them; other shapes count as none. */
    Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>();
        if (claims.get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            names.forEach(name -> roles.add(String.valueOf(name)));
        }
        return roles;
    }

    /**
     * How the caller proved who it is ({@code acr}): 1 by a password, 2 by a second factor as well,
     * 0 when the token does not say it as a number.
     */
    int level() {
        Object acr = claims.get("acr");
        return acr instanceof String text && text.matches("[0-9]") ? Integer.parseInt(text) : 0;
    }

    String username() {
        return claims.get("preferred_username") instanceof String name ? name : getSubject();
    }

    @Override
    public String getName() {
        return username();
    }

    @Override
    public Set<String> getClaimNames() {
        Set<String> names = new LinkedHashSet<>(claims.keySet());
        names.add(RAW);
        return names;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
        return (T) (name.equals(RAW) ? raw : claims.get(name));
    }
}
