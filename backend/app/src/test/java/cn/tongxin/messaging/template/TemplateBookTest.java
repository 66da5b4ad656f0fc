package cn.tongxin.messaging.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.messaging.template.Template.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Texts are data, and wrong ones do not get as far as a reader. */
class TemplateBookTest {
    /**
     * Every version that was ever sent. Whoever changes a text raises its version and adds a line:
     * “version 3” must mean the same words for ever.
     */
    private static final Map<String, String> PUBLISHED =
            Map.ofEntries(
                    Map.entry("account.reset 1", "17bd295ade40"),
                    Map.entry("deputy.named 1", "c6aae9c869a3"),
                    Map.entry("export-request.approved 1", "482c108a7b5c"),
                    Map.entry("export-request.refused 1", "dd3fe1009cb6"),
                    Map.entry("grant.ended 1", "09919f1d44d0"),
                    Map.entry("grant.given 1", "1309ac9359b1"),
                    Map.entry("grant.rescheduled 1", "68b652eee8ec"),
                    Map.entry("proposal.approved 1", "079047695d04"),
                    Map.entry("proposal.raised 1", "cf6efc41f292"),
                    Map.entry("proposal.received 1", "c7c3d39035c0"),
                    Map.entry("proposal.rejected 1", "6edeee067cfd"),
                    Map.entry("subject-request.decided 1", "6f86297bf4fe"),
                    Map.entry("work.escalated 1", "11a5901e0ec8"),
                    Map.entry("work.overdue 1", "3f254576a137"),
                    Map.entry("work.soon 1", "e96e322117c6"));

    private static Template template(String title, String mail, Map<String, Level> parameters) {
        return new Template("a.b", 1, parameters, title, "内容", mail == null ? null : "主题", mail);
    }

    private static void refused(Template... templates) {
        assertThrows(IllegalStateException.class, () -> new TemplateBook(List.of(templates)));
    }

    @Test
    void gaps_are_filled_with_exactly_what_was_given() {
        TemplateBook book =
                new TemplateBook(
                        List.of(
                                template(
                                        "{a}和{b}",
                                        "请登录查看{a}",
                                        Map.of("a", Level.L1, "b", Level.L2))));
        MessageText text = book.fill("a.b", Map.of("a", "{b} $1 \\", "b", "乙"));
        assertEquals("{b} $1 \\和乙", text.title());
        assertEquals(new MessageText.Mail("主题", "请登录查看{b} $1 \\"), text.mail());
        assertEquals(1, text.version());
    }

    @Test
    void a_text_that_goes_by_no_mail_has_none() {
        TemplateBook book = new TemplateBook(List.of(template("标题", null, Map.of())));
        assertNull(book.fill("a.b", Map.of()).mail());
    }

    @Test
    void mistakes_of_a_template_stop_the_start() {
        refused(template("{unknown}", null, Map.of()));
        refused(template("标题", null, Map.of("unused", Level.L1)));
        refused(template("标题\n第二行", null, Map.of()));
        refused(template("{name}", "请登录查看{name}", Map.of("name", Level.L2)));
        refused(template("标题", "没有说去哪里看", Map.of()));
        refused(new Template("NoCode", 1, Map.of(), "标题", "内容", null, null));
        refused(new Template("a.b", 0, Map.of(), "标题", "内容", null, null));
        refused(new Template("a.b", 1, Map.of(), "标题", "内容", "主题", null));
        refused(new Template("a.b", 1, Map.of(), " ", "内容", null, null));
        refused(template("{a}{a}{a}", null, Map.of("a", Level.L1)));
        refused(template("长".repeat(101), null, Map.of()));
        refused(template("标题", "请登录".repeat(300), Map.of()));
        refused(template("标题", null, Map.of()), template("标题", null, Map.of()));
    }

    @Test
    void a_value_is_one_line_of_some_length() {
        TemplateBook book =
                new TemplateBook(List.of(template("{name}", null, Map.of("name", Level.L2))));
        for (String wrong :
                List.of("", " ", "张\r\nBcc: a@b", "张\n三", "张\u0085三", "长".repeat(201))) {
            IllegalArgumentException refusal =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> book.fill("a.b", Map.of("name", wrong)));
            assertTrue(!refusal.getMessage().contains("张"), refusal::getMessage);
        }
        assertThrows(IllegalArgumentException.class, () -> book.fill("a.b", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> book.fill("x.y", Map.of("name", "张")));
        assertEquals("𠮷".repeat(200), book.fill("a.b", Map.of("name", "𠮷".repeat(200))).title());
    }

    @Test
    void the_words_of_a_version_never_change() {
        Map<String, String> now = new TreeMap<>();
        new TemplateBook()
                .all()
                .forEach((code, t) -> now.put(code + " " + t.version(), fingerprint(t)));
        Map<String, String> known = new TreeMap<>(PUBLISHED);
        known.keySet().retainAll(now.keySet());
        assertEquals(known, now);
    }

    private static String fingerprint(Template t) {
        String words =
                String.join("|", t.title(), t.body(), "" + t.mailSubject(), "" + t.mailText());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
