package cn.tongxin.kernel.cipher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is encrypted can be read where it stands and nowhere else. */
class FieldCipherTest {
    static final String KEY_1 = "AES-256-GCM:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String KEY_2 = "AES-256-GCM:QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=";
    static final String SM4_KEY = "SM4-GCM:ASNFZ4mrze/+3LqYdlQyEA==";
    static final String NEW_HASH = "HMAC-SHA-256:QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=";
    static final String HASH = "HMAC-SHA-256:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    private static final UUID ROW = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final FieldPlace PLACE = new FieldPlace("person", "id_no", ROW);
    private static final String PLAIN = "同心圆 field";

    // Both computed with another implementation (Python's cryptography and hmac).
    private static final String KNOWN_VALUE =
            "a1.k1.ZGVmZ2hpamtsbW5vrYtSg8ZqswK4QjmBvwkOnvlim1p8fkdm1uLIgkzQ3w";
    private static final String KNOWN_HASH =
            "45407020d13aabb652d2a39dd741f7037bc88b04ac0bf5e02641ce38063856b1";

    private final FieldCipher cipher = cipher("active=k1\nkey.k1=" + KEY_1 + "\nhash=" + HASH);

    private static FieldCipher cipher(String keyring) {
        return new FieldCipher(
                Keyring.parse(keyring), new SecureRandom(), BouncyCastleProvider::new);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** Test case 16 of "The Galois/Counter Mode of Operation (GCM)", McGrew and Viega. */
    @Test
    void the_algorithm_gives_the_published_answer() throws GeneralSecurityException {
        String half = "feffe9928665731c6d6a8f9467308308";
        byte[] nonce = hex("cafebabefacedbaddecaf888");
        byte[] authenticated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] plain =
                hex(
                        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        byte[] sealed =
                hex(
                        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                                + "76fc6ece0f4e1768cddf8853bb2d551b");
        Keyring.Key key =
                new Keyring.Key(
                        "k",
                        CipherAlgorithm.AES_256_GCM,
                        new SecretKeySpec(hex(half + half), "AES"));
        assertArrayEquals(sealed, cipher.seal(key, nonce, authenticated, plain));
        assertArrayEquals(plain, cipher.open(key, nonce, authenticated, sealed));
    }

    /** Example 1 of GB/T 32907-2016, annex A: the block cipher alone. */
    @Test
    void sm4_gives_the_published_answer() throws GeneralSecurityException {
        byte[] block = hex("0123456789abcdeffedcba9876543210");
        Cipher sm4 = Cipher.getInstance("SM4/ECB/NoPadding", new BouncyCastleProvider());
        sm4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(block, "SM4"));
        assertArrayEquals(hex("681edf34d206965e86b3e94f536e4246"), sm4.doFinal(block));
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4_gcm_gives_the_published_answer() throws GeneralSecurityException {
        byte[] plain =
                hex(
                        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] sealed =
                hex(
                        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                                + "83de3541e4c2b58177e065a9bf7b62ec");
        byte[] nonce = hex("00001234567800000000abcd");
        byte[] authenticated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        Keyring.Key key =
                new Keyring.Key(
                        "k",
                        CipherAlgorithm.SM4_GCM,
                        new SecretKeySpec(hex("0123456789abcdeffedcba9876543210"), "SM4"));
        FieldCipher chinese = cipher("active=k1\nkey.k1=" + SM4_KEY + "\nhash=" + HASH);
        assertArrayEquals(sealed, chinese.seal(key, nonce, authenticated, plain));
        assertArrayEquals(plain, chinese.open(key, nonce, authenticated, sealed));
    }

    @Test
    void after_a_change_to_sm4_new_values_are_of_it_and_old_ones_are_read() {
        FieldCipher changed =
                cipher("active=k2\nkey.k1=%s\nkey.k2=%s\nhash=%s".formatted(KEY_1, SM4_KEY, HASH));
        assertEquals(PLAIN, changed.decrypt(PLACE, KNOWN_VALUE));
        assertFalse(changed.isCurrent(KNOWN_VALUE));
        String renewed = changed.encrypt(PLACE, PLAIN);
        assertTrue(renewed.startsWith("s1.k2."), renewed);
        assertEquals("s1.k2.", changed.currentMark());
        assertEquals(PLAIN, changed.decrypt(PLACE, renewed));
        assertEquals(KNOWN_HASH, changed.hash("person", "id_no", PLAIN));
        String elsewhere = "s1.k2." + renewed.substring("s1.k2.".length(), renewed.length() - 2);
        assertThrows(UnreadableValueException.class, () -> changed.decrypt(PLACE, elsewhere));
        assertThrows(
                UnreadableValueException.class,
                () -> changed.decrypt(new FieldPlace("person", "phone", ROW), renewed));
    }

    @Test
    void a_keyring_of_the_jdks_algorithms_asks_for_no_provider() {
        FieldCipher plain =
                new FieldCipher(
                        Keyring.parse("active=k1\nkey.k1=" + KEY_1 + "\nhash=" + HASH),
                        new SecureRandom(),
                        () -> {
                            throw new AssertionError("not needed");
                        });
        assertEquals(PLAIN, plain.decrypt(PLACE, KNOWN_VALUE));
    }

    @Test
    void while_the_hash_key_changes_a_value_is_found_under_both() {
        FieldCipher changing =
                cipher(
                        "active=k1\nkey.k1=%s\nhash=%s\nhash.old=%s"
                                .formatted(KEY_1, NEW_HASH, HASH));
        assertTrue(changing.isHashingAnew());
        assertFalse(cipher.isHashingAnew());
        List<String> both = changing.hashes("person", "id_no", PLAIN);
        assertEquals(List.of(changing.hash("person", "id_no", PLAIN), KNOWN_HASH), both);
        assertNotEquals(both.get(0), both.get(1));
        assertEquals(List.of(KNOWN_HASH), cipher.hashes("person", "id_no", PLAIN));
    }

    @Test
    void a_value_made_elsewhere_is_read() {
        assertEquals(PLAIN, cipher.decrypt(PLACE, KNOWN_VALUE));
    }

    @Test
    void a_hash_is_the_one_made_elsewhere() {
        assertEquals(KNOWN_HASH, cipher.hash("person", "id_no", PLAIN));
    }

    @Test
    void the_same_text_is_encrypted_differently_each_time_and_hashed_the_same() {
        String first = cipher.encrypt(PLACE, PLAIN);
        String second = cipher.encrypt(PLACE, PLAIN);
        assertNotEquals(first, second);
        assertEquals(PLAIN, cipher.decrypt(PLACE, first));
        assertEquals(PLAIN, cipher.decrypt(PLACE, second));
        assertTrue(first.matches("a1\\.k1\\.[A-Za-z0-9_-]+"), first);
    }

    @Test
    void an_empty_and_a_long_text_come_back_whole() {
        for (String text : new String[] {"", "密".repeat(70_000)}) {
            assertEquals(text, cipher.decrypt(PLACE, cipher.encrypt(PLACE, text)));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_value_cannot_be_read_elsewhere() {
        String stored = cipher.encrypt(PLACE, PLAIN);
        return Stream.of(
                        new FieldPlace("account", "id_no", ROW),
                        new FieldPlace("person", "phone", ROW),
                        new FieldPlace("person", "id_no", new UUID(0, 1)))
                .map(
                        place ->
                                dynamicTest(
                                        place.toString(),
                                        () ->
                                                assertThrows(
                                                        UnreadableValueException.class,
                                                        () -> cipher.decrypt(place, stored))));
    }

    @Test
    void a_value_with_any_one_bit_changed_is_refused() {
        byte[] body = Base64.getUrlDecoder().decode(KNOWN_VALUE.split("\\.")[2]);
        IntStream.range(0, body.length * 8)
                .forEach(
                        bit -> {
                            byte[] changed = body.clone();
                            changed[bit / 8] ^= (byte) (1 << bit % 8);
                            String value =
                                    "a1.k1." + Base64.getUrlEncoder().encodeToString(changed);
                            assertThrows(
                                    UnreadableValueException.class,
                                    () -> cipher.decrypt(PLACE, value),
                                    () -> "bit " + bit);
                        });
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_value_is_refused_without_being_quoted() {
        String body = KNOWN_VALUE.substring("a1.k1.".length());
        return Stream.of(
                        "",
                        "secret text",
                        body,
                        "a1.k1.",
                        "a1.k1.AAAA",
                        "a1.k1.%%%",
                        "a1.k2." + body,
                        "s1.k1." + body,
                        "a1.k1." + body + ".x",
                        "a1.k1." + body.substring(0, body.length() - 4))
                .map(
                        value ->
                                dynamicTest(
                                        "“" + value + "”",
                                        () -> {
                                            var refusal =
                                                    assertThrows(
                                                            UnreadableValueException.class,
                                                            () -> cipher.decrypt(PLACE, value));
                                            String message = String.valueOf(refusal.getMessage());
                                            assertTrue(message.startsWith("person.id_no"), message);
                                            assertFalse(
                                                    !value.isEmpty() && message.contains(value));
                                        }));
    }

    @Test
    void after_a_new_key_old_values_are_read_and_known_as_old() {
        FieldCipher rotated =
                cipher("active=k2\nkey.k1=%s\nkey.k2=%s\nhash=%s".formatted(KEY_1, KEY_2, HASH));
        assertEquals(PLAIN, rotated.decrypt(PLACE, KNOWN_VALUE));
        assertFalse(rotated.isCurrent(KNOWN_VALUE));
        String renewed = rotated.encrypt(PLACE, PLAIN);
        assertTrue(rotated.isCurrent(renewed));
        assertTrue(renewed.startsWith("a1.k2."), renewed);
        assertEquals(KNOWN_HASH, rotated.hash("person", "id_no", PLAIN));
        assertThrows(UnreadableValueException.class, () -> cipher.decrypt(PLACE, renewed));
    }

    @Test
    void the_same_value_has_another_hash_in_another_column_or_table() {
        Map<String, String> hashes =
                Map.of(
                        cipher.hash("person", "id_no", PLAIN), "",
                        cipher.hash("person", "phone", PLAIN), "",
                        cipher.hash("account", "id_no", PLAIN), "");
        assertEquals(3, hashes.size());
    }

    @Test
    void a_place_is_named_as_columns_are() {
        assertThrows(
                IllegalArgumentException.class, () -> new FieldPlace("person|id_no", "x", ROW));
        assertThrows(IllegalArgumentException.class, () -> new FieldPlace("person", "", ROW));
        assertThrows(IllegalArgumentException.class, () -> cipher.hash("person|", "x", PLAIN));
    }
}
