package cn.tongxin.city;

import java.util.List;
import java.util.UUID;

/**
 * A demo account; its first role is the one it works under unless it chooses. Accounts stand in
 * {@code city/demo-accounts.csv}, from which the realm and the start command read them too; ids are
 * fixed there, at every seed.
 */
public record Account(
        UUID id,
        String subject,
        String username,
        String displayName,
        String kind,
        String role,
        List<Scope> scopes) {

    /**
     * A role and where it holds; {@code ref} is a unit's code, a school's identifier code or empty.
     */
    public record Scope(String role, String kind, String ref, String placeName) {}
}
