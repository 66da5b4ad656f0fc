package cn.tongxin.access.account;

import cn.tongxin.schema.text.NameSort;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Login names that can be read out and typed: the initials of the place that keeps the account and
 * a number. Never anything of the person: a phone or identity number would give it away to whoever
 * sees the name.
 */
final class Usernames {
    static final int MOST_LETTERS = 8;
    private static final int FEWEST_LETTERS = 2;
    private static final String OTHERWISE = "user";
    private static final int FAR = 50_000;
    private static final int FARTHEST = 1_000_000;
    private static final Pattern WHERE = Pattern.compile("^(?:南宁市)?(?:.{1,3}?[区县市](?=.{4}))?");
    private static final Pattern SYLLABLE = Pattern.compile("[a-z]+[1-4]?");

    private Usernames() {}

    /** 南宁市青秀区云澜实验学校 → {@code ylsyxx}. */
    static String letters(String place) {
        String letters =
                Arrays.stream(NameSort.of(WHERE.matcher(place).replaceFirst("")).split(" "))
                        .filter(word -> SYLLABLE.matcher(word).matches())
                        .map(word -> word.substring(0, 1))
                        .limit(MOST_LETTERS)
                        .collect(Collectors.joining());
        return letters.length() < FEWEST_LETTERS ? OTHERWISE : letters;
    }

    /** Of five or six digits, far from those that are given one after the other. */
    static int anyNumber() {
        return ThreadLocalRandom.current().nextInt(FAR, FARTHEST);
    }

    static String of(String letters, int number) {
        return letters + String.format(java.util.Locale.ROOT, "%03d", number);
    }
}
