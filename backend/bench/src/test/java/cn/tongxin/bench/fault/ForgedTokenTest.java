package cn.tongxin.bench.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ForgedTokenTest {
    private static final String REAL = "aaaa.bbbb." + "c".repeat(340);

    @Test
    void keepsTheClaimsButNotTheKey() {
        String[] parts = ForgedToken.ofUnknownKey(REAL).split("\\.");
        assertEquals(3, parts.length);
        assertEquals("bbbb", parts[1]);
        assertNotEquals("aaaa", parts[0]);
    }

    @Test
    void changesTheSignatureOnly() {
        String altered = ForgedToken.altered(REAL);
        assertEquals(REAL.length(), altered.length());
        assertNotEquals(REAL, altered);
        assertEquals("aaaa.bbbb.", altered.substring(0, 10));
    }
}
