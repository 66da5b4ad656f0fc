package cn.tongxin.kernel.cipher;

import static cn.tongxin.kernel.cipher.FieldCipherTest.HASH;
import static cn.tongxin.kernel.cipher.FieldCipherTest.KEY_1;
import static cn.tongxin.kernel.cipher.FieldCipherTest.KEY_2;
import static cn.tongxin.kernel.cipher.FieldCipherTest.SM4_KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A keyring that is wrong is refused whole, and no message quotes a key. */
class KeyringTest {
    private static final String GOOD = "active=k1\nkey.k1=" + KEY_1 + "\nhash=" + HASH;

    @Test
    void several_keys_are_read_and_one_is_active() {
        Keyring keyring = Keyring.parse("# two keys\n\n" + GOOD + "\nkey.k-2 = " + KEY_2 + "\n");
        assertEquals("k1", keyring.active().id());
        assertNotNull(keyring.find("k-2"));
        assertNull(keyring.find("k3"));
        assertEquals("Keyring[active=k1, keys=[k1, k-2]]".length(), keyring.toString().length());
    }

    @Test
    void a_key_of_sm4_stands_beside_one_of_aes() {
        Keyring keyring = Keyring.parse(GOOD + "\nkey.k2=" + SM4_KEY + "\nhash.old=" + HASH);
        assertTrue(keyring.needsMoreThanTheJdk());
        assertFalse(Keyring.parse(GOOD).needsMoreThanTheJdk());
        assertEquals(2, keyring.hashKeys().size());
    }

    @TestFactory
    Stream<DynamicTest> anything_else_is_no_keyring() {
        return Map.ofEntries(
                        Map.entry("nothing", ""),
                        Map.entry("no active key", "key.k1=" + KEY_1 + "\nhash=" + HASH),
                        Map.entry("an active key that is not there", GOOD.replace("=k1", "=k9")),
                        Map.entry("no hash key", "active=k1\nkey.k1=" + KEY_1),
                        Map.entry("two hash keys", GOOD + "\nhash=" + HASH),
                        Map.entry("two old hash keys", GOOD + ("\nhash.old=" + HASH).repeat(2)),
                        Map.entry(
                                "a key of SM4 as long as one of AES",
                                GOOD + "\nkey.k2=SM4-GCM:" + KEY_2.split(":")[1]),
                        Map.entry("two active keys", GOOD + "\nactive=k1"),
                        Map.entry("one id twice", GOOD + "\nkey.k1=" + KEY_2),
                        Map.entry("an id with a dot", GOOD + "\nkey.k.2=" + KEY_2),
                        Map.entry("no id", GOOD + "\nkey.=" + KEY_2),
                        Map.entry("a short key", GOOD + "\nkey.k2=AES-256-GCM:QEFCQ0RFRkc="),
                        Map.entry("no Base64", GOOD + "\nkey.k2=AES-256-GCM:QEFC!"),
                        Map.entry("no algorithm", GOOD + "\nkey.k2=QEFCQ0RFRkc="),
                        Map.entry("an unknown one", GOOD + "\nkey.k2=ROT13:QEFCQ0RFRkc="),
                        Map.entry("an unknown hash", GOOD.replace("HMAC-SHA-256", "MD5")),
                        Map.entry("a line without meaning", GOOD + "\nQEFCQ0RFRkc="))
                .entrySet()
                .stream()
                .map(
                        wrong ->
                                dynamicTest(
                                        wrong.getKey(),
                                        () -> {
                                            var refusal =
                                                    assertThrows(
                                                            IllegalArgumentException.class,
                                                            () -> Keyring.parse(wrong.getValue()));
                                            String message = String.valueOf(refusal.getMessage());
                                            assertFalse(message.contains("QEFC"), message);
                                            assertFalse(message.contains("AAEC"), message);
                                        }));
    }
}
