package cn.tongxin.schema.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The one sort key of names, stored beside every name ({@code name_sort}) and compared byte by
 * byte: the pinyin of each character with its tone as a digit, then the name itself, so that names
 * stand in the order of a Chinese dictionary and equal readings still have a fixed order.
 *
 * <pre>青秀区 → "qing1 xiu4 qu1 青秀区"</pre>
 *
 * The city loader and the API must both use it: two keys for one name would break paging. It is
 * deterministic for one ICU version; a change of version or of the readings below needs a migration
 * that recomputes the stored keys.
 */
public final class NameSort {

    /**
     * ICU knows one reading per character. These are the ones it gets wrong for names of places and
     * schools in Guangxi; the phrases come first because the first matching rule wins.
     */
    private static final String READINGS =
            """
            成长 > ' chéng zhǎng ';
            生长 > ' shēng zhǎng ';
            家长 > ' jiā zhǎng ';
            校长 > ' xiào zhǎng ';
            少年 > ' shào nián ';
            少儿 > ' shào ér ';
            音乐 > ' yīn yuè ';
            重庆 > ' chóng qìng ';
            重阳 > ' chóng yáng ';
            长 > ' cháng ';
            圩 > ' xū ';
            弄 > ' lòng ';
            覃 > ' qín ';
            曾 > ' zēng ';
            了 > ' liǎo ';
            地 > ' dì ';
            都 > ' dū ';
            :: Han-Latin;
            """;

    private static final Transliterator PINYIN =
            Transliterator.createFromRules("name-sort", READINGS, Transliterator.FORWARD);

    private NameSort() {}

    /** The key of a name; never blank for a name that is not blank. */
    public static String of(String name) {
        String pinyin =
                syllables(PINYIN.transliterate(Normalizer.normalize(name, Normalizer.Form.NFKC)));
        return pinyin.isEmpty() ? name : pinyin + ' ' + name;
    }

    /** "qīng xiù（Qū）" → "qing1 xiu4 qu1": letters and digits only, one space between syllables. */
    private static String syllables(String latin) {
        StringBuilder key = new StringBuilder(latin.length() + 16);
        char tone = 0;
        boolean open = false;
        String decomposed = Normalizer.normalize(latin, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (!open && !key.isEmpty()) {
                    key.append(' ');
                }
                open = true;
                key.append(new String(Character.toChars(c)).toLowerCase(Locale.ROOT));
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                char mark = toneOf(c);
                tone = mark == 0 ? tone : mark;
            } else {
                close(key, tone, open);
                tone = 0;
                open = false;
            }
        }
        close(key, tone, open);
        return key.toString();
    }

    private static void close(StringBuilder key, char tone, boolean open) {
        if (open && tone != 0) {
            key.append(tone);
        }
    }

    private static char toneOf(int mark) {
        return switch (mark) {
            case 0x0304 -> '1';
            case 0x0301 -> '2';
            case 0x030C -> '3';
            case 0x0300 -> '4';
            default -> 0;
        };
    }
}
