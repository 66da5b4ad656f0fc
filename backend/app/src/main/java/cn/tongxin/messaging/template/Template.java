package cn.tongxin.messaging.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text with gaps. A new wording is a new version; what was sent keeps the version it was made
 * from.
 *
 * @param parameters name of each gap → level of what is put there
 * @param title the short form, for lists and badges
 * @param mailSubject null: this text goes by no e-mail
 */
record Template(
        String code,
        int version,
        Map<String, Level> parameters,
        String title,
        String body,
        @Nullable String mailSubject,
        @Nullable String mailText) {

    /** Data levels of domain.md §2.4 that a message may hold at all. */
    enum Level {
        L1,
        L2,
        L3
    }

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    private static final Pattern GAP = Pattern.compile("\\{([a-zA-Z]+)}");
    // Filled with the longest values, a title and a subject stay below 500 characters and a text
    // below 2,000, as their columns demand.
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_GAPS_IN_A_LINE = 2;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_GAPS_IN_A_TEXT = 6;
    private static final int LONGEST_TEXT = 800;

    /** What is wrong with it, for whoever writes templates; empty when nothing is. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            mistakes.add("no code");
        }
        if (version < 1) {
            mistakes.add("no version");
        }
        Set<String> named = gaps(title, body, mailSubject, mailText);
        if (!named.equals(parameters.keySet())) {
            mistakes.add("names " + named + " and declares " + parameters.keySet());
        }
        if (title.isBlank() || body.isBlank() || (mailSubject == null) != (mailText == null)) {
            mistakes.add("a text is missing");
        }
        if (hasControl(title)
                || hasControl(body)
                || mailSubject != null && hasControl(mailSubject)) {
            mistakes.add("a title, body or subject is one line");
        }
        if (isTooLong(title, MOST_GAPS_IN_A_LINE, LONGEST_LINE)
                || isTooLong(mailSubject, MOST_GAPS_IN_A_LINE, LONGEST_LINE)
                || isTooLong(body, MOST_GAPS_IN_A_TEXT, LONGEST_TEXT)
                || isTooLong(mailText, MOST_GAPS_IN_A_TEXT, LONGEST_TEXT)) {
            mistakes.add("a text is too long or has too many gaps");
        }
        // An e-mail passes through hands we do not know (P-14).
        for (String gap : gaps(mailSubject, mailText)) {
            if (parameters.get(gap) != Level.L1) {
                mistakes.add("an e-mail names {" + gap + "}, which is not L1");
            }
        }
        if (mailText != null && !mailText.contains("请登录")) {
            mistakes.add("an e-mail says where to read on: 请登录…");
        }
        return mistakes;
    }

    /**
     * @throws IllegalArgumentException when a value is missing, unknown, empty, too long or more
     *     than one line: a line break in a name would begin a new header of an e-mail
     */
    MessageText fill(Map<String, String> values) {
        if (!values.keySet().equals(parameters.keySet())) {
            throw new IllegalArgumentException(
                    code + " takes " + parameters.keySet() + ", not " + values.keySet());
        }
        values.forEach(this::check);
        return new MessageText(
                code,
                version,
                filled(title, values),
                filled(body, values),
                mailSubject == null || mailText == null
                        ? null
                        : new MessageText.Mail(
                                filled(mailSubject, values), filled(mailText, values)));
    }

    /** Says which gap is wrong, never what was to be put there. */
    private void check(String name, String value) {
        if (value.isBlank()
                || value.codePointCount(0, value.length()) > LONGEST_VALUE
                || hasControl(value)) {
            throw new IllegalArgumentException(
                    code + ": {" + name + "} is one line of 1 to " + LONGEST_VALUE + " characters");
        }
    }

    private static boolean isTooLong(@Nullable String text, int mostGaps, int longest) {
        return text != null
                && (text.length() > longest || GAP.matcher(text).results().count() > mostGaps);
    }

    private static boolean hasControl(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    private static String filled(String text, Map<String, String> values) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.get(gap.group(1))));
    }

    private static Set<String> gaps(@Nullable String... texts) {
        Set<String> gaps = new TreeSet<>();
        for (String text : texts) {
            if (text != null) {
                GAP.matcher(text).results().forEach(gap -> gaps.add(gap.group(1)));
            }
        }
        return gaps;
    }
}
