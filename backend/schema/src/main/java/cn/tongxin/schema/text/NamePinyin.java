package cn.tongxin.schema.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the name of a person is typed: without tones, as one word and by the first letters of its
 * syllables. Stored beside the name, by the API and by the loader; what is searched for is written
 * in the same way.
 *
 * <pre>陆小明 → luxiaoming, lxm      吕思思 → lusisi, lss      Emily Chen → emilychen, ec</pre>
 *
 * @param whole all letters, lower-case
 * @param initials one letter for each syllable
 */
public record NamePinyin(String whole, String initials) {
    /** Names are made of a few thousand characters, and reading one takes longer than looking. */
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    public static NamePinyin of(String name) {
        StringBuilder whole = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        boolean within = false;
        for (int c : Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().toArray()) {
            if (Character.isIdeographic(c)) {
                String syllable = KNOWN.computeIfAbsent(c, NamePinyin::syllable);
                whole.append(syllable);
                initials.append(syllable, 0, Math.min(1, syllable.length()));
                within = false;
            } else {
                String letters = typed(new String(Character.toChars(c)));
                if (!letters.isEmpty() && !within) {
                    initials.append(letters.charAt(0));
                }
                whole.append(letters);
                within = !letters.isEmpty();
            }
        }
        return new NamePinyin(whole.toString(), initials.toString());
    }

    /** A character that has no reading is typed by nobody. */
    private static String syllable(int character) {
        String key = NameSort.of(new String(Character.toChars(character)));
        return typed(key.substring(0, Math.max(0, key.indexOf(' '))));
    }

    /** Letters only; ü is typed u or v, and stands as u. */
    public static String typed(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .map(Character::toLowerCase)
                .filter(c -> c >= 'a' && c <= 'z')
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
