package cn.tongxin.platform.files;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is called. A name is shown and written into headers, never used as a path; still, one
 * that tries to be a path, hides its end or carries a program's ending inside is refused.
 */
public record FileName(String text, String extension) {
    private static final int MOST = 100;
    private static final Pattern ESCAPED =
            Pattern.compile("(?:[A-Za-z0-9._~!*'()-]|%[0-9A-Fa-f]{2})+");
    private static final Pattern PATH = Pattern.compile("[/\\\\:*?\"<>|]");
    // Marks that turn the direction of writing, or that nobody sees.
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "[\\p{Cntrl}\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufffd]");
    private static final Set<String> PROGRAMS =
            Set.of(
                    "exe", "com", "bat", "cmd", "ps1", "vbs", "js", "jse", "wsf", "scr", "msi",
                    "lnk", "hta", "jar", "sh", "php", "jsp", "asp", "aspx", "html", "htm", "svg",
                    "xhtml", "docm", "xlsm", "dotm", "dll", "apk", "iso");

    /**
     * @param header the name as it came, percent-encoded UTF-8
     */
    static FileName of(String header) {
        if (header.isEmpty() || !ESCAPED.matcher(header).matches()) {
            throw Refusal.of("请用 File-Name 请求头写明文件名（UTF-8，百分号编码）。");
        }
        String text =
                Normalizer.normalize(
                        URLDecoder.decode(header, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        if (HIDDEN.matcher(text).find()) {
            throw Refusal.of("文件名含有看不见的字符，请改名后重新上传。");
        }
        if (PATH.matcher(text).find() || text.startsWith(".") || text.endsWith(" ")) {
            throw Refusal.of("文件名不能含有路径或特殊符号，请改名后重新上传。");
        }
        if (text.codePointCount(0, text.length()) > MOST) {
            throw Refusal.of("文件名最多 " + MOST + " 个字，请改短后重新上传。");
        }
        String[] parts = text.split("\\.", -1);
        String extension = parts[parts.length - 1].toLowerCase(Locale.ROOT);
        if (parts.length < 2 || parts[0].isBlank()) {
            throw Refusal.of("文件名须带扩展名，如 方案.pdf。");
        }
        for (int i = 1; i < parts.length - 1; i++) {
            if (PROGRAMS.contains(parts[i].strip().toLowerCase(Locale.ROOT))) {
                throw Refusal.of("文件名中间含有程序的扩展名，请改名后重新上传。");
            }
        }
        return new FileName(text, extension);
    }

    /**
     * Value of Content-Disposition (RFC 6266): a plain name for old readers, the true one beside.
     */
    public static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String whole =
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
