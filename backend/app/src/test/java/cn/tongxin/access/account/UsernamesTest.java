package cn.tongxin.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What login names and one-time passwords look like. */
class UsernamesTest {
    @Test
    void the_letters_are_the_initials_of_what_tells_the_place_apart() {
        Map.of(
                        "南宁市青秀区云澜实验学校", "ylsyxx",
                        "青秀区桐溪小学", "txxx",
                        "南宁市第三中学", "dszx",
                        "青秀区", "qxq",
                        "市教育局", "sjyj",
                        "广西-东盟经济技术开发区教育文化和体育局", "gxdmjjjs",
                        "123", "user")
                .forEach((place, letters) -> assertEquals(letters, Usernames.letters(place)));
    }

    @Test
    void the_number_has_at_least_three_digits() {
        assertEquals("txxx007", Usernames.of("txxx", 7));
        assertEquals("txxx1234", Usernames.of("txxx", 1234));
    }

    @Test
    void one_time_passwords_meet_the_policy_and_never_repeat() {
        OneTimePasswords passwords = new OneTimePasswords();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String password = passwords.next();
            assertTrue(
                    password.matches(
                            "(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)(?:[A-HJ-NP-Za-kmnp-z2-9]{3}-?){4}"),
                    password);
            assertEquals(15, password.length());
            assertTrue(seen.add(password));
        }
    }
}
