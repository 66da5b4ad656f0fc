package cn.tongxin.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it came over the wire.
 *
 * @param recipient of the envelope
 */
public record ReceivedMail(String recipient, String raw) {
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?Q\\?(.*?)\\?=");

    /** Header lines, unfolded. */
    public List<String> headers() {
        String head = raw.split("\n\n", 2)[0];
        return List.of(head.replaceAll("\n[ \t]+", " ").split("\n"));
    }

    public String header(String name) {
        List<String> found = new ArrayList<>();
        for (String line : headers()) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                found.add(line.substring(name.length() + 1).strip());
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(name + " stands " + found.size() + " times");
        }
        return found.get(0);
    }

    public String subject() {
        String coded = header("Subject").replace("?= =?", "?==?");
        Matcher words = WORD.matcher(coded);
        StringBuilder text = new StringBuilder();
        while (words.find()) {
            text.append(words.group(1).replace('_', ' '));
        }
        return text.isEmpty() ? coded : decoded(text.toString());
    }

    public String text() {
        return decoded(raw.split("\n\n", 2)[1].replace("=\n", ""));
    }

    /** Quoted-printable, RFC 2045. */
    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' && i + 2 < text.length()) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
